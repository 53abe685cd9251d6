import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal, activeInternalSelf } from '@/zero/platform/member/permissions';

/** One's own, and what is shared with all of the organization's people. */
export const seesMacro = (ctx: Context) =>
  enforceOnServer<'macro'>(ctx, ({ or, and, cmp, exists }) =>
    or(
      exists('owner', ...activeInternalSelf(ctx)),
      and(cmp('isShared', true), exists('members', ...activeInternal(ctx))),
    ),
  );

export const visibleMacros = (ctx: Context) => zql.macro.where(seesMacro(ctx));
