import type { ExpressionFactory } from '@rocicorp/zero';
import { escapeLike } from '@rocicorp/zero';
import { z } from 'zod';
import { normalizeText } from '@/lib/search/normalize-text';
import type { Context } from '@/zero/core/context';
import { idSchema, instantSchema } from '@/zero/core/ids';
import type { Schema } from '@/zero/schema';
import { seesTagLink } from '@/zero/platform/tag/permissions';
import { textSchema } from '@/zero/core/text';
import {
  noTime,
  restingStatuses,
  ticketChannels,
  ticketPriorities,
  ticketSorts,
  ticketStatuses,
} from './values';

/** What a ticket list is narrowed to; a facet that is absent does not narrow. */
export const ticketFilterSchema = z.strictObject({
  status: z.array(z.enum(ticketStatuses)).min(1).max(ticketStatuses.length).optional(),
  priority: z.array(z.enum(ticketPriorities)).min(1).max(ticketPriorities.length).optional(),
  typeId: z.array(idSchema).min(1).max(100).optional(),
  /** `null` stands for nobody. */
  assigneeId: z.array(idSchema.nullable()).min(1).max(100).optional(),
  clientId: z.array(idSchema).min(1).max(100).optional(),
  /** Whose tickets: those of one person, or those of everybody else, also of who is gone. */
  requester: z.strictObject({ id: idSchema, isMeant: z.boolean() }).optional(),
  /** `null` stands for no team. */
  teamId: z.array(idSchema.nullable()).min(1).max(100).optional(),
  /** Any of these tags. */
  tagId: z.array(idSchema).min(1).max(100).optional(),
  channel: z.array(z.enum(ticketChannels)).min(1).max(ticketChannels.length).optional(),
  /** Any of these states of its promises. */
  due: z
    .strictObject({
      /** One that still runs is broken. */
      overdue: z.literal(true).optional(),
      /** None is broken and one runs out before this moment, in milliseconds. */
      before: instantSchema.optional(),
      /** They rest while we wait for somebody. */
      paused: z.literal(true).optional(),
    })
    .optional(),
  /** Whether the client waits for a word from us. */
  awaiting: z.boolean().optional(),
  /** Whether it sleeps until a time or an answer. */
  asleep: z.boolean().optional(),
  /** Whether it was merged into another. */
  merged: z.boolean().optional(),
  /** The order in which the tickets are read; by default the newest first. */
  sort: z.enum(ticketSorts).optional(),
  /** Created at or after, in milliseconds. */
  createdFrom: instantSchema.optional(),
  /** Created before, in milliseconds. */
  createdBefore: instantSchema.optional(),
  /** Words of the title or parts of them, or a ticket's number, here or where it was imported from. */
  text: textSchema.trim().min(1).max(200).optional(),
});

export type TicketFilter = z.infer<typeof ticketFilterSchema>;

const numberShape = /^#?(\d{1,9})$/;

/** More parts would make the query long. */
const mostParts = 10;

/** What of a text each title must hold, folded as titles are. */
function partsOf(text: string): string[] {
  const parts = normalizeText(text).split(/\s+/).filter(Boolean);
  // A text of nothing but marks is looked for as it is.
  if (parts.length === 0) return [text];
  const rest = parts.slice(mostParts - 1).join(' ');
  return [...parts.slice(0, mostParts - 1), ...(rest ? [rest] : [])];
}

/** The condition that a filter puts on tickets, the same for a list, a count and a preload. */
export const matches =
  (filter: TicketFilter, ctx: Context): ExpressionFactory<'ticket', Schema> =>
  ({ and, or, cmp, exists }) => {
    const conditions = [];
    const { status, priority, typeId, assigneeId, clientId, text } = filter;
    if (status) conditions.push(cmp('status', 'IN', status));
    if (priority) conditions.push(cmp('priority', 'IN', priority));
    if (typeId) conditions.push(cmp('typeId', 'IN', typeId));
    if (clientId) {
      const [client, ...others] = clientId;
      // One alone is found by an index that is in order already.
      conditions.push(
        client && others.length === 0 ? cmp('clientId', client) : cmp('clientId', 'IN', clientId),
      );
    }
    if (filter.requester) {
      const { id, isMeant } = filter.requester;
      conditions.push(cmp('requesterId', isMeant ? 'IS' : 'IS NOT', id));
    }
    const oneOf = (column: 'assigneeId' | 'teamId', wanted: readonly (string | null)[]) => {
      const ids = wanted.filter((id) => id !== null);
      const none = ids.length < wanted.length ? [cmp(column, 'IS', null)] : [];
      return ids.length > 0 ? [...none, cmp(column, 'IN', ids)] : none;
    };
    if (assigneeId) conditions.push(or(...oneOf('assigneeId', assigneeId)));
    if (filter.teamId) conditions.push(or(...oneOf('teamId', filter.teamId)));
    if (filter.channel) conditions.push(cmp('channel', 'IN', filter.channel));
    if (filter.tagId) {
      const { tagId } = filter;
      // Asked as whoever sees tags, so that a client cannot feel for them by filtering.
      conditions.push(
        exists('tagLinks', (tags) => tags.where('tagId', 'IN', tagId).where(seesTagLink(ctx))),
      );
    }
    if (filter.due) {
      const { overdue, before, paused } = filter.due;
      const states = [];
      if (overdue) states.push(cmp('overdueSince', 'IS NOT', null));
      if (before !== undefined) {
        states.push(and(cmp('overdueSince', 'IS', null), cmp('nextDueAt', '<', before)));
      }
      if (paused) {
        const promised = or(
          cmp('resolutionDueAt', 'IS NOT', null),
          cmp('nextResponseDueAt', 'IS NOT', null),
        );
        states.push(and(cmp('nextDueAt', noTime), cmp('status', 'IN', restingStatuses), promised));
      }
      conditions.push(or(...states));
    }
    if (filter.awaiting !== undefined) {
      conditions.push(cmp('waitingSince', filter.awaiting ? '<' : '=', noTime));
    }
    if (filter.asleep !== undefined) {
      conditions.push(
        filter.asleep
          ? or(cmp('snoozedUntil', 'IS NOT', null), cmp('snoozedUntilReply', true))
          : and(cmp('snoozedUntil', 'IS', null), cmp('snoozedUntilReply', false)),
      );
    }
    if (filter.merged !== undefined) {
      conditions.push(cmp('mergedIntoId', filter.merged ? 'IS NOT' : 'IS', null));
    }
    if (filter.createdFrom !== undefined) {
      conditions.push(cmp('createdAt', '>=', filter.createdFrom));
    }
    if (filter.createdBefore !== undefined) {
      conditions.push(cmp('createdAt', '<', filter.createdBefore));
    }
    if (text) {
      const number = numberShape.exec(text)?.[1];
      const key = escapeLike(number ?? text);
      const parts = partsOf(text).map((part) => `%${escapeLike(part)}%`);
      conditions.push(
        or(
          ...(number ? [cmp('number', Number(number))] : []),
          cmp('externalKey', 'ILIKE', key),
          cmp('externalKey', 'ILIKE', `%:${key}`),
          and(
            ...parts.map((part) =>
              or(cmp('title', 'ILIKE', part), cmp('titleFolded', 'LIKE', part)),
            ),
          ),
        ),
      );
    }
    return and(...conditions);
  };
