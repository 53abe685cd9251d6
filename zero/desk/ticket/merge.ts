import type { ReadonlyJSONValue } from '@rocicorp/zero';
import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { idSchema } from '@/zero/core/ids';
import type { Ticket } from './schema';
import { moveBack, moveThread } from './move-thread';
import { visibleTickets } from './permissions';
import { whyNotMergeable } from './rules';
import { noTime, ticketStatuses } from './values';
import { anyTicketFor, holdTicket } from './write';
import { addFollower, followersOf } from '@/zero/platform/follower/write';
import { withName } from '@/zero/core/audit-words';
import { ticketSubject } from './subject';

/** What a merge changes of the ticket that goes. */
const goneSchema = z.object({
  status: z.enum(ticketStatuses),
  resolvedAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  waitingSince: z.number(),
  snoozedUntil: z.number().nullable(),
  snoozedUntilReply: z.boolean(),
});

/** What a merge changes of the ticket that stays. */
const stayingSchema = z.object({
  waitingSince: z.number(),
  lastClientMessageAt: z.number().nullable(),
  lastAgentMessageAt: z.number().nullable(),
});
type Staying = z.infer<typeof stayingSchema>;

const goneOf = (ticket: Ticket): z.infer<typeof goneSchema> => ({
  status: ticket.status,
  resolvedAt: ticket.resolvedAt,
  closedAt: ticket.closedAt,
  waitingSince: ticket.waitingSince,
  snoozedUntil: ticket.snoozedUntil,
  snoozedUntilReply: ticket.snoozedUntilReply,
});

const stayingOf = (ticket: Ticket): Staying => ({
  waitingSince: ticket.waitingSince,
  lastClientMessageAt: ticket.lastClientMessageAt,
  lastAgentMessageAt: ticket.lastAgentMessageAt,
});

const keptSchema = z.object({
  gone: goneSchema,
  staying: z.object({ before: stayingSchema, after: stayingSchema }),
  /** Who follows the ticket that stays because of the merge. */
  followerIds: z.array(z.string()),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * Merges the ticket into another of the same client: what was written on it moves there, and its
 * number leads there. `unmerge` brings all of it back.
 */
export const merge = defineAction({
  name: 'ticket.merge',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'merged {}',
    todo: 'merge {}',
    tell: withName('mergedIntoId', 'merged {} into []'),
  },
  schema: inOrganization({ ticketId: idSchema, intoId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId } = args;
    await holdTicket(tx, args.intoId);
    const gone = await anyTicketFor(tx, ctx, organizationId, args.ticketId);
    const into = await anyTicketFor(tx, ctx, organizationId, args.intoId);
    if (gone.mergedIntoId === into.id) return;
    const mergedFrom = await tx.run(mergedInto(ctx, gone).one());
    const reason = whyNotMergeable(gone, into, mergedFrom !== undefined);
    if (reason) throw mutationError('CONFLICT', reason);

    const moment = { updatedAt: at, lastActivityAt: at };
    const before = stayingOf(into);
    const after: Staying = {
      waitingSince: Math.min(into.waitingSince, gone.waitingSince),
      lastClientMessageAt: latest(into.lastClientMessageAt, gone.lastClientMessageAt),
      lastAgentMessageAt: latest(into.lastAgentMessageAt, gone.lastAgentMessageAt),
    };
    const followerIds: string[] = [];
    for (const { memberId } of await tx.run(followersOf(ctx, about(gone)))) {
      if (await addFollower(tx, ctx, about(into), { memberId, at })) followerIds.push(memberId);
    }
    await moveThread(tx, ctx, gone, into);
    await tx.mutate.ticket.update({
      id: gone.id,
      status: 'closed',
      resolvedAt: gone.resolvedAt ?? at,
      closedAt: gone.closedAt ?? at,
      waitingSince: noTime,
      snoozedUntil: null,
      snoozedUntilReply: false,
      mergedIntoId: into.id,
      ...moment,
    });
    await tx.mutate.ticket.update({ id: into.id, ...after, ...moment });
    await keep(tx, gone, into, {
      gone: goneOf(gone),
      staying: { before, after },
      followerIds,
    });
    await record(tx, actor, { ticketId: gone.id, kind: 'merged', to: String(into.number), at });
    if (gone.status !== 'closed') {
      const change = { from: gone.status, to: 'closed', at };
      await record(tx, actor, { ticketId: gone.id, kind: 'status_changed', ...change });
    }
    await record(tx, actor, { ticketId: into.id, kind: 'merged', from: String(gone.number), at });
  },
});

/** Separates a merged ticket: both are again as they were, but for what happened since. */
export const unmerge = defineAction({
  name: 'ticket.unmerge',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'separated {} again',
    todo: 'separate {} again',
  },
  schema: inOrganization({ ticketId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const gone = await anyTicketFor(tx, ctx, args.organizationId, args.ticketId);
    if (!gone.mergedIntoId) return;
    await holdTicket(tx, gone.mergedIntoId);
    const into = await anyTicketFor(tx, ctx, args.organizationId, gone.mergedIntoId);
    const kept = await takeKept(tx, gone);
    const moment = { updatedAt: at, lastActivityAt: at };
    await moveBack(tx, ctx, gone, into);
    // What a replica cannot know, the server says a moment later.
    const restored = kept?.gone ?? { status: 'open' as const, resolvedAt: null, closedAt: null };
    await tx.mutate.ticket.update({ id: gone.id, ...restored, mergedIntoId: null, ...moment });
    await tx.mutate.ticket.update({
      id: into.id,
      ...(kept && untouched(into, kept.staying)),
      ...moment,
    });
    for (const { id, memberId } of await tx.run(followersOf(ctx, about(into)))) {
      if (kept?.followerIds.includes(memberId)) await tx.mutate.follower.delete({ id });
    }
    await record(tx, actor, { ticketId: gone.id, kind: 'unmerged', from: String(into.number), at });
    if (restored.status !== 'closed') {
      const change = { from: 'closed', to: restored.status, at };
      await record(tx, actor, { ticketId: gone.id, kind: 'status_changed', ...change });
    }
    await record(tx, actor, { ticketId: into.id, kind: 'unmerged', to: String(gone.number), at });
  },
});

const about = ({ organizationId, id }: Ticket) =>
  ({ organizationId, subjectType: 'ticket', subjectId: id }) as const;

const mergedInto = (ctx: Context, ticket: Ticket) =>
  visibleTickets(ctx)
    .where('organizationId', ticket.organizationId)
    .where('mergedIntoId', ticket.id);

const latest = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** Of what the merge changed, the earlier values where nothing has changed them since. */
function untouched(ticket: Ticket, { before, after }: Kept['staying']): Partial<Staying> {
  const names = Object.keys(before) as (keyof Staying)[];
  return Object.fromEntries(
    names.filter((name) => ticket[name] === after[name]).map((name) => [name, before[name]]),
  );
}

async function keep(tx: Tx, gone: Ticket, into: Ticket, kept: Kept): Promise<void> {
  if (tx.location === 'client') return;
  await tx.dbTransaction.query(
    `insert into ticket_merge (ticket_id, organization_id, into_id, before)
     values ($1, $2, $3, $4::text::jsonb)`,
    [gone.id, gone.organizationId, into.id, JSON.stringify(kept satisfies ReadonlyJSONValue)],
  );
}

async function takeKept(tx: Tx, gone: Ticket): Promise<Kept | undefined> {
  if (tx.location === 'client') return undefined;
  const [row] = await tx.dbTransaction.query(
    'delete from ticket_merge where ticket_id = $1 and organization_id = $2 returning before',
    [gone.id, gone.organizationId],
  );
  // A ticket merged by other means has none; it comes back open.
  return row && z.object({ before: keptSchema }).parse(row).before;
}
