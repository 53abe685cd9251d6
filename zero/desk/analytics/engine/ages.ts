import { noTime } from '@/zero/desk/ticket/values';
import { histogramEdges } from './answer';
import type { Span } from './question';

/**
 * When a ticket was created that `now` has an age of the bars `first` to `last` of the histograms, both
 * included. All in seconds since the epoch.
 */
export function createdWithin(first: number, now: number, last = first): Span {
  const from = histogramEdges[last];
  const to = histogramEdges[first - 1];
  return {
    from: from === undefined ? 0 : now - from + 1,
    to: to === undefined ? Math.floor(noTime / 1000) : now - to + 1,
  };
}

/** The ages of what is open, a few for many bars: under 1 day, 3, 7, 30 days, and more. */
export const ageBands = [
  { first: 0, last: 8 },
  { first: 9, last: 10 },
  { first: 11, last: 11 },
  { first: 12, last: 13 },
  { first: 14, last: 14 },
] as const;

/** How many of the bars' tickets stand from bar `first` to `last`, both included. */
export const inBand = (ages: readonly number[], { first, last }: { first: number; last: number }) =>
  ages.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
