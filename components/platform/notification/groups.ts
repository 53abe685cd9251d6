import { placeOf } from '@/zero/platform/notification/place';
import { happened } from '@/zero/platform/notification/words';
import type { Notified } from './use-notifications';

/** What happened to one ticket, or one thing that is about none. */
export type Group = {
  key: string;
  newest: Notified;
  /** The newest first. */
  items: readonly Notified[];
  unread: readonly Notified[];
};

/** Notifications by ticket, in the order of each one's newest. `items` begin with the newest. */
export function groupsOf(items: readonly Notified[]): Group[] {
  const groups = new Map<string, Notified[]>();
  for (const item of items) {
    const key = item.ticketId ?? item.id;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [newest] = group;
    const unread = group.filter(({ readAt }) => readAt === null);
    return newest ? [{ key, newest, items: group, unread }] : [];
  });
}

/** What happened, in a sentence without a full stop. */
export const sentenceOf = ({ kind, actor }: Notified) => happened(kind, actor?.name);

/** What else happened in the group, each thing once: "Ada replied 3 times". */
export function earlierOf({ newest, items }: Group): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item === newest) continue;
    const sentence = sentenceOf(item);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  return [...counts]
    .map(([words, count]) => (count > 1 ? `${words} (${count})` : words))
    .join(' · ');
}

/** Where a notification leads: the ticket as the reader sees it, or what an admin looks at. */
export function hrefOf(
  { kind, ticket, ticketId }: Pick<Notified, 'kind' | 'ticket' | 'ticketId'>,
  slug: string,
  isClient: boolean,
): string {
  const desk = `/t/${slug}`;
  if (ticketId === null) return `${desk}/${placeOf(kind)}`;
  const name = ticket && ticket.number > 0 ? ticket.number : ticketId;
  return `${desk}/${isClient ? 'portal' : 'tickets'}/${name}`;
}

/** The ticket by number and title; what stands for it where there is none. */
export function subjectOf({ ticket, ticketId }: Pick<Notified, 'ticket' | 'ticketId'>): string {
  if (ticket) return ticket.number > 0 ? `#${ticket.number} ${ticket.title}` : ticket.title;
  return ticketId === null ? 'Admin' : 'A ticket';
}
