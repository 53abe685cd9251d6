import type { ExpressionFactory } from '@rocicorp/zero';
import { zql } from '../builder';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';
import type { Schema } from '../schema';

/** All of the organization for its people; for a client's people, their own client's. */
export const seesTicket =
  (ctx: Context): ExpressionFactory<'ticket', Schema> =>
  ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx)));

export const seesTicketType =
  (ctx: Context): ExpressionFactory<'ticketType', Schema> =>
  ({ exists }) =>
    exists('members', activeSelf(ctx));

export const visibleTickets = (ctx: Context) => zql.ticket.where(seesTicket(ctx));
export const visibleTicketTypes = (ctx: Context) => zql.ticketType.where(seesTicketType(ctx));
