import { z } from 'zod';
import type { TakenTask } from './store';
import type { TopicHandler } from './topic';

const payloadSchema = z.record(z.string(), z.unknown());

/** Counts the tasks under way by the field of their payloads that `share` names. */
export function countShares(share: TopicHandler['share']) {
  const counts = new Map<string, number>();
  const change = ({ payload }: Pick<TakenTask, 'payload'>, by: number) => {
    const value = share && payloadSchema.safeParse(payload).data?.[share.field];
    if (typeof value !== 'string') return;
    const count = (counts.get(value) ?? 0) + by;
    if (count > 0) counts.set(value, count);
    else counts.delete(value);
  };
  return {
    add: (task: Pick<TakenTask, 'payload'>) => change(task, 1),
    remove: (task: Pick<TakenTask, 'payload'>) => change(task, -1),
    /** Those of which there are as many as there may be. */
    full: () =>
      [...counts].filter(([, count]) => share && count >= share.most).map(([value]) => value),
  };
}
