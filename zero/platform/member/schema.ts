import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { MemberRole, MemberStatus, UserType } from './values';

export const member = table('member')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    email: string(),
    userId: string().from('user_id').optional(),
    userType: enumeration<UserType>().from('user_type'),
    role: enumeration<MemberRole>().optional(),
    status: enumeration<MemberStatus>(),
    clientId: string().from('client_id').optional(),
    teamId: string().from('team_id').optional(),
    department: string().optional(),
    invitedBy: string().from('invited_by').optional(),
    lastSignedInAt: number().from('last_signed_in_at').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export const profile = table('profile')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    userType: enumeration<UserType>().from('user_type'),
    clientId: string().from('client_id').optional(),
    name: string(),
    title: string().optional(),
    hue: number(),
    /** Since when this person is shut out; what they wrote stays theirs. */
    leftAt: number().from('left_at').optional(),
  })
  .primaryKey('id');

export type Member = Row<(typeof member)['schema']>;

export type Profile = Row<(typeof profile)['schema']>;
