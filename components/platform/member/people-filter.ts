import { readableEmail } from '@/lib/readable-email';
import { fold } from '@/lib/search/fold';
import type { MemberRole, UserType } from '@/zero/platform/member/values';
import { type MemberState, memberStateOf } from '../admin/member-words';
import type { Person } from '../admin/person';

/** What narrows the members; an empty list narrows nothing. */
export type PeopleFilter = {
  text: string;
  kind: readonly UserType[];
  role: readonly MemberRole[];
  standing: readonly MemberState[];
  client: readonly string[];
  team: readonly string[];
};

export const emptyPeopleFilter: PeopleFilter = {
  text: '',
  kind: [],
  role: [],
  standing: [],
  client: [],
  team: [],
};

export const isNarrowed = ({ text, ...lists }: PeopleFilter) =>
  text.trim() !== '' || Object.values(lists).some((list) => list.length > 0);

const holds = <Value>(list: readonly Value[], value: Value | null | undefined) =>
  list.length === 0 || list.some((one) => one === value);

/** Whether every word of the text is in name, address, title, department or client, and all lists hold. */
export function matches(person: Person, filter: PeopleFilter): boolean {
  const { text, kind, role, standing, client, team } = filter;
  if (!holds(kind, person.userType) || !holds(role, person.role)) return false;
  if (!holds(client, person.clientId) || !holds(team, person.teamId)) return false;
  if (!holds(standing, memberStateOf(person))) return false;
  const { name, email, title, clientName, department } = person;
  const hay = fold([name, email, readableEmail(email), title, clientName, department].join('\n'));
  return fold(text)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

const sortKeys = ['name', 'access', 'standing', 'signedIn', 'added'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = { key: SortKey; descending: boolean };
