import { z } from 'zod';
import type { Call } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import type { Ticket } from '../ticket/schema';
import { isDone } from '../ticket/rules';
import { ticketStatuses } from '../ticket/values';

/** What a writer had in sight of a ticket's public thread; their own messages count for nothing here. */
export const seenSchema = z.strictObject({
  /** The newest message by anybody else; null where there was none. */
  messageId: idSchema.nullable(),
  /** How many messages by others there were; null where the thread is longer than a screen holds. */
  count: z.number().int().min(0).nullable(),
  status: z.enum(ticketStatuses),
});
export type Seen = z.infer<typeof seenSchema>;

const foundSchema = z.object({ count: z.number(), isNewer: z.boolean(), isKnown: z.boolean() });

/**
 * Refuses with `UNSEEN` where somebody else wrote publicly or closed the ticket after what was seen. The
 * count finds older messages that a merge brought in. Only the server checks: a replica may be behind, or
 * ahead with what is not saved.
 */
export async function assertSeen(
  { tx, actor }: Pick<Call<unknown>, 'tx' | 'actor'>,
  ticket: Ticket,
  seen: Seen,
): Promise<void> {
  if (tx.location === 'client') return;
  const [row] = await tx.dbTransaction.query(
    `select count(*)::int as count,
       coalesce(bool_or(seen.id is null or (m.created_at, m.id) > (seen.created_at, seen.id)), false)
         as "isNewer",
       $3::uuid is null or exists (select from ticket_message where id = $3) as "isKnown"
     from ticket_message m
     left join ticket_message seen on seen.id = $3
     where m.ticket_id = $1 and m.author_id is distinct from $2`,
    [ticket.id, actor.id, seen.messageId],
  );
  const found = foundSchema.parse(row);
  // Row-level security shows a person the messages that they may read.
  if (!found.isKnown) throw mutationError('NOT_ALLOWED');
  if (found.isNewer || (seen.count !== null && found.count > seen.count)) {
    throw mutationError('UNSEEN', 'Something new was posted meanwhile. Read it, then send again.');
  }
  if (!isDone(ticket.status) || isDone(seen.status)) return;
  // Of the events a client's person reads their own alone, so the moment tells whether this end is theirs.
  const [own] = await tx.dbTransaction.query(
    `select 1 from ticket_event
     where ticket_id = $1 and kind = 'status_changed' and to_value in ('resolved', 'closed')
       and actor_id = $2 and created_at = to_timestamp($3::double precision / 1000)
     limit 1`,
    [ticket.id, actor.id, ticket.closedAt ?? ticket.resolvedAt],
  );
  if (own) return;
  throw mutationError('UNSEEN', 'The ticket was solved meanwhile. Check it, then send again.');
}

/** Whether the writer's reply `turn`, begun with the same in sight, is in the ticket already. */
export async function isInTurn(
  { tx, actor }: Pick<Call<unknown>, 'tx' | 'actor'>,
  ticket: Ticket,
  turn: string | undefined,
): Promise<boolean> {
  if (turn === undefined || tx.location === 'client') return false;
  const [row] = await tx.dbTransaction.query(
    'select 1 from ticket_message where id = $1 and ticket_id = $2 and author_id = $3',
    [turn, ticket.id, actor.id],
  );
  return row !== undefined;
}
