import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesTicketRelation = (ctx: Context) =>
  asked<'ticketRelation'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleTicketRelations = (ctx: Context) =>
  zql.ticketRelation.where(seesTicketRelation(ctx));
