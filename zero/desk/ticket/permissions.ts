import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeAnyone, activeInternal, activeSelf } from '@/zero/platform/member/permissions';

/** All of the organization for its people; for a client's people, their own client's. */
export const seesTicket = (ctx: Context) =>
  enforceOnServer<'ticket'>(ctx, ({ or, exists }) =>
    or(exists('members', ...activeInternal(ctx)), exists('clientMembers', ...activeSelf(ctx))),
  );

export const seesTicketType = (ctx: Context) =>
  enforceOnServer<'ticketType'>(ctx, ({ exists }) => exists('members', ...activeAnyone(ctx)));

export const visibleTickets = (ctx: Context) => zql.ticket.where(seesTicket(ctx));
export const visibleTicketTypes = (ctx: Context) => zql.ticketType.where(seesTicketType(ctx));
