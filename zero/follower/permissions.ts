import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesTicketFollower = (ctx: Context) =>
  asked<'ticketFollower'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleTicketFollowers = (ctx: Context) =>
  zql.ticketFollower.where(seesTicketFollower(ctx));
