import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal, activeSelf } from '../member/permissions';

/** Everyone their own; the organization's people also each other's, so that one goes with its ticket. */
export const seesDraft = (ctx: Context) =>
  enforceOnServer<'draft'>(ctx, ({ or, and, cmp, exists }) =>
    or(
      exists('owner', ...activeSelf(ctx)),
      and(cmp('audience', 'internal'), exists('members', ...activeInternal(ctx))),
    ),
  );

export const visibleDrafts = (ctx: Context) => zql.draft.where(seesDraft(ctx));
