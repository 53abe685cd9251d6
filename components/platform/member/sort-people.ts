import { accessWords, memberStateOf, memberStateText } from '../admin/member-words';
import type { Person } from '../admin/person';
import type { Sort, SortKey } from './people-filter';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

const byText = (text: (person: Person) => string) => (a: Person, b: Person) =>
  collator.compare(text(a), text(b));

const orders: Record<SortKey, (a: Person, b: Person) => number> = {
  name: byText(({ name }) => name),
  access: byText(accessWords),
  standing: byText((person) => memberStateText[memberStateOf(person)]),
  signedIn: (a, b) => (a.lastSignedInAt ?? 0) - (b.lastSignedInAt ?? 0),
  added: (a, b) => a.createdAt - b.createdAt,
};

/** The people in the order asked for; whom it leaves equal, by name and address. */
export function sortPeople(people: readonly Person[], { key, descending }: Sort): Person[] {
  const sign = descending ? -1 : 1;
  return people.toSorted(
    (a, b) => sign * orders[key](a, b) || orders.name(a, b) || collator.compare(a.email, b.email),
  );
}
