import type { Tx } from '@/zero/core/actor';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import type { EventKind } from '../event/values';
import type { Actor } from '@/zero/roles';
import type { Ticket } from './schema';
import { timesBefore } from './undo';

/** The columns that a change sets and does nothing more. */
type Fact = 'assigneeId' | 'teamId' | 'typeId' | 'priority';

const kinds = {
  assigneeId: 'assigned',
  teamId: 'team_changed',
  typeId: 'type_changed',
  priority: 'priority_changed',
} as const satisfies Record<Fact, EventKind>;

type NewFact<Name extends Fact> = {
  name: Name;
  value: Ticket[Name];
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether `value`, which is an id, is one of the organization's that the member sees. */
  isKnown?: () => Promise<unknown>;
  /** It takes back the member's own change: the ticket was as active as before it. */
  undo?: boolean | undefined;
};

/** Sets one fact of the ticket and records it; nothing happens where it stands so already. */
export async function setField<Name extends Fact>(
  tx: Tx,
  actor: Actor,
  ticket: Ticket,
  { name, value, at, isKnown, undo }: NewFact<Name>,
): Promise<void> {
  const from = ticket[name];
  if (from === value) return;
  if (tx.location === 'server' && isKnown && value !== null && !(await isKnown())) {
    throw mutationError('NOT_ALLOWED');
  }
  const back = { kinds: [kinds[name]], from, to: value, at };
  const before = undo ? await timesBefore(tx, actor, ticket, back) : undefined;
  const moment = { updatedAt: at, lastActivityAt: before?.lastActivityAt ?? at };
  await tx.mutate.ticket.update({ id: ticket.id, [name]: value, ...moment });
  await record(tx, actor, { ticketId: ticket.id, kind: kinds[name], from, to: value, at });
}
