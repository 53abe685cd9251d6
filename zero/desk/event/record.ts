import { type Tx, writtenBy } from '@/zero/core/actor';
import { newId } from '@/zero/core/ids';
import type { Actor } from '@/zero/roles';
import type { EventKind } from './values';

type Change = {
  ticketId: string;
  kind: EventKind;
  from?: string | null;
  to?: string | null;
  /** Milliseconds since the epoch. */
  at: number;
};

/** Writes one event in the transaction of its cause. Only the server records: its ids and times are the ones that count. */
export async function record(tx: Tx, actor: Actor, change: Change): Promise<void> {
  if (tx.location === 'client') return;
  const { memberId, apiKeyId } = writtenBy(actor);
  await tx.mutate.ticketEvent.insert({
    id: newId(),
    organizationId: actor.organizationId,
    ticketId: change.ticketId,
    actorId: memberId,
    apiKeyId,
    actorType: apiKeyId ? 'key' : 'member',
    kind: change.kind,
    fromValue: change.from ?? null,
    toValue: change.to ?? null,
    createdAt: change.at,
  });
}
