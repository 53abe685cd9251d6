import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { readableEmail } from '@/lib/readable-email';
import { normalizeText } from '@/lib/search/normalize-text';
import { userTypes } from '@/zero/core/user-types';
import { memberRoles } from '@/zero/platform/member/values';
import { memberStateOf, memberStates } from '../admin/member-words';
import type { Person } from '../admin/person';

/** What narrows the members; an empty list narrows nothing. */
export const peopleFilter = defineFilter({
  text: textField(200),
  kind: listField(userTypes),
  role: listField(memberRoles),
  status: listField(memberStates),
  client: listField(),
  team: listField(),
});
export type PeopleFilter = typeof peopleFilter.empty;

const holds = <Value>(list: readonly Value[], value: Value | null | undefined) =>
  list.length === 0 || list.some((one) => one === value);

/** Whether every word of the text is in name, address, title, department or client, and all lists hold. */
export function matches(person: Person, filter: PeopleFilter): boolean {
  const { text, kind, role, status, client, team } = filter;
  if (!holds(kind, person.userType) || !holds(role, person.role)) return false;
  if (!holds(client, person.clientId) || !holds(team, person.teamId)) return false;
  if (!holds(status, memberStateOf(person))) return false;
  const { name, email, title, clientName, department } = person;
  const hay = normalizeText(
    [name, email, readableEmail(email), title, clientName, department].join('\n'),
  );
  return normalizeText(text)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
