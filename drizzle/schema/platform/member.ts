import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { userTypes } from '@/zero/core/user-types';
import { memberRoles, memberStatuses } from '@/zero/platform/member/values';
import { user } from './auth';
import { client } from './client';
import { createdAt, id, instant, lengthWithin, oneOf, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { organization } from './organization';
import { team } from './team';

/** One row per person per organization, and the allowlist itself: an address is let in because a row says so. */
export const member = pgTable(
  'member',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    /** Lower case. */
    email: text('email').notNull(),
    /** Empty until the first sign-in. */
    userId: text('user_id').references(() => user.id, { onDelete: 'set null' }),
    userType: text('user_type', { enum: userTypes }).notNull(),
    /** Internal members only. */
    role: text('role', { enum: memberRoles }),
    status: text('status', { enum: memberStatuses }).notNull().default('pending'),
    /** Client members only, and required once active. */
    clientId: uuid('client_id'),
    teamId: uuid('team_id'),
    department: text('department'),
    /** Shut out with their client: let in again with it. */
    isDisabledWithClient: boolean('is_disabled_with_client').notNull().default(false),
    invitedBy: uuid('invited_by'),
    lastSignedInAt: instant('last_signed_in_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('member_tenant').on(table.organizationId, table.id),
    unique('member_email').on(table.organizationId, table.email),
    // Every permission asks "the active member row of this user in this organization".
    index('member_user').on(table.userId, table.organizationId),
    // A proved address finds every organization that lets it in.
    index('member_address').on(table.email),
    // The permission of a client's rows comes in by organization and client.
    index('member_client').on(table.organizationId, table.clientId, table.userId),
    foreignKey({
      name: 'member_client_fk',
      columns: [table.organizationId, table.clientId],
      foreignColumns: [client.organizationId, client.id],
    }),
    foreignKey({
      name: 'member_team_fk',
      columns: [table.organizationId, table.teamId],
      foreignColumns: [team.organizationId, team.id],
    }),
    foreignKey({
      name: 'member_invited_by_fk',
      columns: [table.organizationId, table.invitedBy],
      foreignColumns: [table.organizationId, table.id],
    }),
    oneOf('member_user_type', table.userType, userTypes),
    oneOf('member_role', table.role, memberRoles),
    oneOf('member_status', table.status, memberStatuses),
    check(
      'member_email_shape',
      sql`${table.email} = lower(${table.email}) and ${table.email} like '%_@_%'`,
    ),
    check(
      'member_scope',
      sql`case ${table.userType}
        when 'internal' then ${table.role} is not null and ${table.clientId} is null
        else ${table.role} is null and (${table.status} <> 'active' or ${table.clientId} is not null)
      end`,
    ),
  ],
);
declareAccess(member, {
  visibility: { exception: 'people find their own rows before they enter an organization' },
});

/** What colleagues and clients may see of a member. Apart, because sync sends whole rows. */
export const profile = pgTable(
  'profile',
  {
    /** The member's id. */
    id: id(),
    organizationId: organizationId(),
    userType: text('user_type', { enum: userTypes }).notNull(),
    clientId: uuid('client_id'),
    name: text('name').notNull(),
    title: text('title'),
    /** Hue of the avatar, in degrees. */
    hue: integer('hue').notNull().default(210),
    /** Since when the member is shut out; a trigger keeps it, for who may not see the member's row. */
    leftAt: instant('left_at'),
  },
  (table) => [
    unique('profile_tenant').on(table.organizationId, table.id),
    // People pickers list an organization's people by name.
    index('profile_name').on(table.organizationId, table.userType, table.name, table.id),
    foreignKey({
      name: 'profile_member_fk',
      columns: [table.organizationId, table.id],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
    oneOf('profile_user_type', table.userType, userTypes),
    lengthWithin('profile_name_length', table.name, 120),
    check('profile_hue_range', sql`${table.hue} between 0 and 359`),
  ],
);
declareAccess(profile, {
  visibility: {
    exception: 'clients see staff and the people of their own client, and change their own row',
  },
  writes: ['insert', 'update'],
});
