import { parseAddresses } from '@/zero/platform/member/addresses';
import { type MemberState, memberStateOf, memberStateText } from '../admin/member-words';
import type { Person } from '../admin/person';

/** What an invitation does about one piece of the pasted list. */
export type PlannedInvite =
  | { text: string; outcome: 'invited'; email: string; name: string | null }
  | { text: string; outcome: 'known' | 'wrong'; reason: string };

const knownWords: Record<MemberState, string> = {
  active: 'Is a member already',
  awaited: 'Already invited, has not signed in yet',
  pending: 'Has asked to join: answer under Requests',
  disabled: `${memberStateText.disabled}: enable this member instead`,
};

/** What will happen to each piece of the list, among the people who are known. */
export function planInvites(list: string, people: readonly Person[]): PlannedInvite[] {
  const known = new Map(people.map((person) => [person.email, person]));
  return parseAddresses(list).map((parsed) => {
    if ('error' in parsed) return { text: parsed.text, outcome: 'wrong', reason: parsed.error };
    const person = known.get(parsed.email);
    if (!person) return { ...parsed, outcome: 'invited' };
    const reason = knownWords[memberStateOf(person)];
    return { text: parsed.text, outcome: 'known', reason };
  });
}
