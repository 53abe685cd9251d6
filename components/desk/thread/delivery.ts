import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { isSentHere } from '@/components/platform/outbox/hold';
import type { Delivery } from './message-card';
import type { TimelineItem } from './timeline';

/**
 * How far an item has come: every one that the server has not confirmed says so, and the newest of
 * the thread says that it was sent, if this page sent it. Nothing for the rest.
 */
export function deliveryOf(
  item: TimelineItem,
  newest: TimelineItem | undefined,
  underWay: readonly OutboxEntry[],
  isLive: boolean,
): Delivery | undefined {
  if (item.kind === 'changes') return undefined;
  const row = item.kind === 'note' ? item.note : item.message;
  if (row.receivedAt !== null) return item === newest && isSentHere(row.id) ? 'sent' : undefined;
  const isKept = underWay.some(({ writeId }) => writeId === row.id);
  return isKept && !isLive ? 'waiting' : 'sending';
}
