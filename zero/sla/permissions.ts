import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesSlaPolicy = (ctx: Context) =>
  asked<'slaPolicy'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleSlaPolicies = (ctx: Context) => zql.slaPolicy.where(seesSlaPolicy(ctx));
