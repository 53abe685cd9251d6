import { isAwaited } from '@/zero/platform/member/rules';
import type { MemberRole } from '@/zero/platform/member/values';
import type { Member } from '@/zero/platform/member/schema';
import type { Person } from './person';

export const roleWords: Record<MemberRole, string> = {
  support_agent: 'Support agent',
  manager: 'Manager',
  admin: 'Admin',
};

/** What a person's way in stands at. */
export const memberStates = ['active', 'awaited', 'pending', 'disabled'] as const;
export type MemberState = (typeof memberStates)[number];

export const memberStateText: Record<MemberState, string> = {
  active: 'Active',
  awaited: 'Not signed in yet',
  pending: 'Asks to join',
  disabled: 'Disabled',
};

export const memberStateOf = (member: Member): MemberState =>
  isAwaited(member) ? 'awaited' : member.status;

/** "Manager", or the client that the person belongs to. */
export const accessWords = (person: Person): string =>
  person.userType === 'client'
    ? person.clientName || 'No client chosen'
    : roleWords[person.role ?? 'support_agent'];
