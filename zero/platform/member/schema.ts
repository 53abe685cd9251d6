import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { UserType } from '@/zero/core/user-types';
import type { MemberRole, MemberStatus } from './values';

export const member = table('member')
  .columns({
    id: string(),
    organizationId: string(),
    email: string(),
    userId: string().optional(),
    userType: enumeration<UserType>(),
    role: enumeration<MemberRole>().optional(),
    status: enumeration<MemberStatus>(),
    clientId: string().optional(),
    teamId: string().optional(),
    department: string().optional(),
    invitedBy: string().optional(),
    lastSignedInAt: number().optional(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export const profile = table('profile')
  .columns({
    id: string(),
    organizationId: string(),
    userType: enumeration<UserType>(),
    clientId: string().optional(),
    name: string(),
    title: string().optional(),
    hue: number(),
    /** Since when this person is shut out; what they wrote stays theirs. */
    leftAt: number().optional(),
  })
  .primaryKey('id');

export type Member = Row<(typeof member)['schema']>;

export type Profile = Row<(typeof profile)['schema']>;
