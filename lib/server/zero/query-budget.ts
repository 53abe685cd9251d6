import { ApplicationError } from '@rocicorp/zero';
import { z } from 'zod';

/**
 * zero-cache asks again for each open query at least once a minute, so what was asked within this
 * time holds all that are open, and those of tabs that just closed.
 */
const WINDOW_MS = 75_000;
const MOST_PEOPLE = 10_000;

/** Most different queries of one person in the window: all of them, and those that cost more. */
export const queryLimits = { all: 1_000, text: 100, opened: 40 } as const;

const textSchema = z.object({
  filter: z.object({ text: z.string().min(1) }),
});

/** Which of the limits a query counts for, beside `all`. */
function costOf(name: string, args: unknown): 'text' | 'opened' | undefined {
  if (name === 'ticket.opened') return 'opened';
  return textSchema.safeParse(args).success ? 'text' : undefined;
}

type Seen = { at: number; cost: 'text' | 'opened' | undefined };

/** Counts the queries that each person keeps open, over all of their browsers. */
export function queryBudget(limits: Record<keyof typeof queryLimits, number> = queryLimits) {
  const people = new Map<string, Map<string, Seen>>();

  return {
    /**
     * Counts the queries that `userId` asks for now. The function that it returns throws where one is
     * too many; one that is open already never is.
     */
    of(userId: string, now: number): (name: string, args: unknown) => void {
      const seen = people.get(userId) ?? new Map<string, Seen>();
      for (const [key, { at }] of seen) if (at < now - WINDOW_MS) seen.delete(key);
      // The longest unheard of makes room.
      people.delete(userId);
      people.set(userId, seen);
      const [oldest] = people.keys();
      if (people.size > MOST_PEOPLE && oldest !== undefined) people.delete(oldest);

      return (name, args) => {
        const key = `${name} ${JSON.stringify(args)}`;
        const cost = costOf(name, args);
        if (!seen.has(key)) {
          const open = [...seen.values()];
          const alike = open.filter((other) => other.cost === cost).length;
          const isTooMany = open.length >= limits.all || (cost && alike >= limits[cost]);
          if (isTooMany) {
            throw new ApplicationError('Too many lists are open at once. Close some tabs.', {
              details: { code: 'TOO_MANY_QUERIES' },
            });
          }
        }
        seen.set(key, { at: now, cost });
      };
    },
  };
}
