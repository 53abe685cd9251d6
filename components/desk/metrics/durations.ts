import { formatDuration } from '@/lib/format/duration';
import { formatExact, formatTickets } from '@/lib/format/number';
import { type Metrics, histogramEdges } from '@/zero/desk/analytics/engine/answer';

/** The durations that the page is about, by their names in an answer. */
export type Duration = 'firstResponse' | 'nextResponse' | 'resolution';

/** Whether it takes the details to tell of it. */
export const isInDetails = (what: Duration) => what === 'nextResponse';

/** The same duration has the same colour on every screen. */
export const durationColours = { firstResponse: 5, nextResponse: 1, resolution: 3 } as const;

/** How many tickets a duration is of; a ticket may have several later answers. */
export const ticketsOf = (figures: Metrics, what: Duration) =>
  what === 'nextResponse' ? figures.nextResponseTickets : figures[what].n;

/** Of how many a duration speaks: "n = 132", "n = 132 in 80 tickets". */
export function countWords(figures: Metrics, what: Duration): string {
  const { n } = figures[what];
  if (what !== 'nextResponse') return `n = ${formatExact(n)}`;
  return `n = ${formatExact(n)} in ${formatTickets(ticketsOf(figures, what))}`;
}

const word = (seconds: number) => formatDuration(seconds * 1000);

/** What each bar of a histogram holds: "under 5 m", "5 m to 15 m", "over 30 d". */
export const barNames = [...histogramEdges, undefined].map((edge, index) => {
  const from = histogramEdges[index - 1];
  if (from === undefined) return `Under ${word(histogramEdges[0])}`;
  return edge === undefined ? `${word(from)} or more` : `${word(from)} to ${word(edge)}`;
});

/** The same for an axis: the bar's upper edge. */
export const barLabels = [...histogramEdges.map((edge) => `< ${word(edge)}`), 'more'];
