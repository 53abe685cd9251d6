import type { Delivery } from './delivery-mark';
import type { OutboxEntry } from './outbox';
import type { TimelineItem } from './timeline';

/**
 * How far an item of `ownId` has come: every one that the server has not confirmed says so, and the
 * newest of the thread says that it was sent. Nothing for other people's.
 */
export function deliveryOf(
  item: TimelineItem,
  items: readonly TimelineItem[],
  ownId: string,
  underWay: readonly OutboxEntry[],
): Delivery | undefined {
  if (item.kind === 'changes') return undefined;
  const row = item.kind === 'note' ? item.note : item.message;
  if (row.receivedAt === null) {
    const entry = underWay.find((candidate) => candidate.id === row.id);
    return entry?.state === 'unconfirmed' ? 'unconfirmed' : 'sending';
  }
  if (row.authorId !== ownId) return undefined;
  return items.findLast((candidate) => candidate.kind !== 'changes') === item ? 'sent' : undefined;
}
