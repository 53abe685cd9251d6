import { noMoment } from '../../ticket/values';
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
    to: to === undefined ? Math.floor(noMoment / 1000) : now - to + 1,
  };
}
