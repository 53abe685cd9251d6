import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesTicketFollower = (ctx: Context) =>
  enforceOnServer<'ticketFollower'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleTicketFollowers = (ctx: Context) =>
  zql.ticketFollower.where(seesTicketFollower(ctx));
