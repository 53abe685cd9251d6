import type { TicketFeedback } from './schema';
import type { Ticket } from '../ticket/schema';
import { isDone } from '../ticket/rules';

const DAY_MS = 86_400_000;

/** From worst to best. */
export const ratings = [1, 2, 3, 4, 5] as const;
/** Longest comment, in characters. */
export const commentLimit = 5_000;
/** Days in which a rating can be changed after it was given. */
const changeDays = 14;

/** What each rating says, for who cannot see its stars. */
export const ratingWords: Record<number, string> = {
  1: 'Very bad',
  2: 'Bad',
  3: 'Fair',
  4: 'Good',
  5: 'Very good',
};

/** Why the ticket cannot be rated (any more) at `at`, in milliseconds; undefined where it can. */
export function whyNotRated(
  ticket: Pick<Ticket, 'status' | 'firstRespondedAt' | 'resolvedAt' | 'closedAt'>,
  given: Pick<TicketFeedback, 'createdAt'> | undefined,
  at: number,
): string | undefined {
  if (!isDone(ticket.status)) return 'This ticket is not solved yet. Rate it once it is.';
  if (isUnanswered(ticket) && !given)
    return 'Nobody has worked on this ticket: there is nothing to rate.';
  if (given && at - given.createdAt > changeDays * DAY_MS) {
    return `A rating can be changed for ${changeDays} days, and these have passed.`;
  }
  return undefined;
}

/** Whether the ticket was closed without an answer and without ever being solved, as clients close theirs. */
const isUnanswered = ({
  firstRespondedAt,
  resolvedAt,
  closedAt,
}: Pick<Ticket, 'firstRespondedAt' | 'resolvedAt' | 'closedAt'>): boolean =>
  firstRespondedAt === null && closedAt !== null && closedAt === resolvedAt;
