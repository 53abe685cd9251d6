import { isAwaited } from '@/zero/platform/member/rules';
import type { MemberRole } from '@/zero/platform/member/values';
import type { Member } from '@/zero/schema';
import type { Person } from './person';

export const roleWords: Record<MemberRole, string> = {
  support_agent: 'Support agent',
  manager: 'Manager',
  admin: 'Admin',
};

/** What a person's way in stands at. */
export const standings = ['active', 'awaited', 'pending', 'disabled'] as const;
export type Standing = (typeof standings)[number];

export const standingWords: Record<Standing, string> = {
  active: 'Active',
  awaited: 'Not signed in yet',
  pending: 'Asks to join',
  disabled: 'Disabled',
};

export const standingOfMember = (member: Member): Standing =>
  isAwaited(member) ? 'awaited' : member.status;

/** "Manager", or the client that the person belongs to. */
export const accessWords = (person: Person): string =>
  person.userType === 'client'
    ? person.clientName || 'Client, none chosen'
    : roleWords[person.role ?? 'support_agent'];
