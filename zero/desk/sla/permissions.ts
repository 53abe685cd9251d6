import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesSlaPolicy = (ctx: Context) =>
  enforceOnServer<'slaPolicy'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleSlaPolicies = (ctx: Context) => zql.slaPolicy.where(seesSlaPolicy(ctx));
