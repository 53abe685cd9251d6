import type { PresenceState } from '@/lib/presence/protocol';

/** Somebody whom the screen names. */
type Named = { readonly name: string; readonly state: PresenceState };

const one: Record<PresenceState, string> = {
  viewing: 'is viewing',
  noting: 'is writing a note',
  replying: 'is writing a reply',
};
const several: Record<PresenceState, string> = {
  viewing: 'are viewing',
  noting: 'are writing notes',
  replying: 'are writing replies',
};

/** What one person does: "is writing a reply". */
export const doing = (state: PresenceState): string => one[state];

/** Who does what, in one line; who comes first is named first: "Ana is writing a reply, Ben is viewing". */
export function presenceWords(people: readonly Named[]): string {
  const states = [...new Set(people.map(({ state }) => state))];
  return states
    .map((state) => {
      const names = people.filter((person) => person.state === state).map(({ name }) => name);
      return `${listed(names)} ${names.length === 1 ? one[state] : several[state]}`;
    })
    .join(', ');
}

function listed(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return `${names[0]} and ${names.length - 1} others`;
}
