import { happened } from '@/zero/platform/notification/words';
import type { Notified } from './use-notifications';

/** What happened to one subject. */
export type Group = {
  key: string;
  newest: Notified;
  /** The newest first. */
  items: readonly Notified[];
  unread: readonly Notified[];
};

/** Notifications by subject, in the order of each one's newest. `items` begin with the newest. */
export function groupsOf(items: readonly Notified[]): Group[] {
  const groups = new Map<string, Notified[]>();
  for (const item of items) {
    const key = `${item.subjectType} ${item.subjectId}`;
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
