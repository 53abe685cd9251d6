import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesTicketRelation = (ctx: Context) =>
  enforceOnServer<'ticketRelation'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleTicketRelations = (ctx: Context) =>
  zql.ticketRelation.where(seesTicketRelation(ctx));
