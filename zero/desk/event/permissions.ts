import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

export const seesEvent = (ctx: Context) =>
  enforceOnServer<'ticketEvent'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleTicketEvents = (ctx: Context) => zql.ticketEvent.where(seesEvent(ctx));
