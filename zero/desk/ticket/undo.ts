import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { EventKind } from '../event/values';
import type { Actor } from '@/zero/roles';
import type { Ticket } from './schema';
import { noTime } from './values';

/** Says that a change takes back the member's own one before it. */
export const undoArgs = { undo: z.literal(true).optional() };

/** How long a change can be taken back as if it had not been, in milliseconds. */
const undoableMs = 3_600_000;

/** What a change sets, from and to, and which events tell of the change that it may take back. */
type Return = { kinds: readonly EventKind[]; from: string | null; to: string | null; at: number };

type Moments = Pick<Ticket, 'lastActivityAt' | 'waitingSince'>;

const lastSchema = z.object({ id: z.string(), activityAt: z.number() });
const waitingSchema = z.object({ since: z.number().nullable() });

/**
 * The times that the ticket had before the change that is undone. Undefined unless the last change of this
 * kind is the member's own, the opposite of this one and less than an hour old. A replica cannot tell, and
 * keeps the times.
 */
export async function timesBefore(
  tx: Tx,
  actor: Actor,
  ticket: Ticket,
  { kinds, from, to, at }: Return,
): Promise<Moments | undefined> {
  if (tx.location === 'client') {
    const { lastActivityAt, lastClientMessageAt, lastAgentMessageAt } = ticket;
    const isWaiting = (lastClientMessageAt ?? 0) > (lastAgentMessageAt ?? 0);
    return {
      lastActivityAt,
      waitingSince: isWaiting ? (lastClientMessageAt ?? noTime) : noTime,
    };
  }
  const [last] = await tx.dbTransaction.query(
    `select e.id, (extract(epoch from (
       select greatest(max(o.created_at), t.created_at, t.last_client_message_at, t.last_agent_message_at)
       from ticket_event o where o.ticket_id = t.id and o.id <> e.id
     )) * 1000)::double precision as "activityAt"
     from ticket t
     join lateral (
       select * from ticket_event k where k.ticket_id = t.id and k.kind = any($2::text[])
       order by k.created_at desc, k.id desc limit 1
     ) e on true
     where t.id = $1 and e.actor_id = $3 and e.from_value is not distinct from $4
       and e.to_value is not distinct from $5 and e.created_at > to_timestamp($6::double precision / 1000)`,
    [ticket.id, [...kinds], actor.id, to, from, at - undoableMs],
  );
  if (!last) return undefined;
  const { activityAt } = lastSchema.parse(last);
  const [waiting] = await tx.dbTransaction.query(
    `select (extract(epoch from min(m.created_at)) * 1000)::double precision as since
     from ticket_message m
     where m.ticket_id = $1 and m.author_type = 'client'
       and m.created_at > coalesce(to_timestamp($2::double precision / 1000), '-infinity')`,
    [ticket.id, ticket.lastAgentMessageAt],
  );
  return {
    lastActivityAt: activityAt,
    waitingSince: waitingSchema.parse(waiting).since ?? noTime,
  };
}
