import type { Query } from '@rocicorp/zero';
import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import type { Schema } from '@/zero/schema';

type Members = Query<'member', Schema>;

/** How a permission asks for a member row: `exists(relationship, ...rule)`. */
type MemberRule = readonly [which: (members: Members) => Members, options: { scalar?: true }];

/**
 * The caller's own active member row. Where it is known which one, zero-cache reads it once per query
 * instead of once per row, and reads all again when it changes. It then compares the first column of
 * the relationship only.
 */
const ownRow = (ctx: Context, restrict: (members: Members) => Members): MemberRule => {
  const { memberId } = ctx;
  const own = (members: Members) =>
    restrict(members.where('userId', ctx.userId).where('status', 'active'));
  if (memberId === undefined) return [own, {}];
  return [(members) => own(members.where('id', memberId)), { scalar: true }];
};

/** The caller's own active member row. */
export const activeSelf = (ctx: Context) => ownRow(ctx, (members) => members);

/** The caller's own active member row, as one of the organization's people. */
export const activeInternalSelf = (ctx: Context) =>
  ownRow(ctx, (members) => members.where('userType', 'internal'));

/**
 * Who lets the caller see what the organization's people see: their own active member row. A key has
 * none; in its own organization, it sees what every one of its people sees.
 */
export const activeInternal = (ctx: Context): MemberRule => {
  const { apiKey } = ctx;
  if (!apiKey) return activeInternalSelf(ctx);
  const anyInternal = (members: Members) =>
    members
      .where('organizationId', apiKey.organizationId)
      .where('userType', 'internal')
      .where('status', 'active');
  return [anyInternal, {}];
};

/** The same for what a client's people see, too. */
export const activeAnyone = (ctx: Context) => (ctx.apiKey ? activeInternal : activeSelf)(ctx);

/** Everyone sees their own member rows, whatever their status; colleagues see all of the organization's. */
export const seesMember = (ctx: Context) =>
  enforceOnServer<'member'>(ctx, ({ or, cmp, exists }) =>
    or(cmp('userId', ctx.userId), exists('members', ...activeInternal(ctx))),
  );

/** Internal people see every profile; clients see those of the staff and of their own company. */
export const seesProfile = (ctx: Context) =>
  enforceOnServer<'profile'>(ctx, ({ or, and, cmp, exists }) =>
    or(
      exists('members', ...activeInternal(ctx)),
      exists('clientMembers', ...activeSelf(ctx)),
      and(cmp('userType', 'internal'), exists('members', ...activeSelf(ctx))),
    ),
  );

export const visibleMembers = (ctx: Context) => zql.member.where(seesMember(ctx));
export const visibleProfiles = (ctx: Context) => zql.profile.where(seesProfile(ctx));

/** The caller's own member rows, of every organization and status. */
export const ownMembers = (ctx: Context) => zql.member.where('userId', ctx.userId);
