import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesFollower = (ctx: Context) =>
  enforceOnServer<'follower'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleFollowers = (ctx: Context) => zql.follower.where(seesFollower(ctx));
