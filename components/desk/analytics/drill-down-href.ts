import { queryText } from '@/components/core/address/query-text';
import type { Drillable, Span } from '@/zero/desk/analytics/engine/question';
import { type MetricsFilter, writeFilter } from './metrics-filter';

export type DrillDownOptions = {
  /** A bar of a series; of what is open now, when it was created. Seconds since the epoch. */
  span?: Span | undefined;
  /** What the metric is narrowed to beside the filter. */
  chosen?: Partial<MetricsFilter['chosen']>;
  /** The hour of the week, where the metric is of one. */
  weekHour?: MetricsFilter['weekHour'];
};

/** The address of the list of the tickets that a metric of `filter` counts. */
export function drillDownHref(
  slug: string,
  filter: MetricsFilter,
  what: Drillable,
  { span, chosen, weekHour = filter.weekHour }: DrillDownOptions = {},
): string {
  const narrowed = { ...filter, weekHour, chosen: { ...filter.chosen, ...chosen } };
  const params = new URLSearchParams(writeFilter(narrowed));
  params.set('what', what);
  if (span) params.set('span', `${span.from}-${span.to}`);
  return `/t/${slug}/dashboard/tickets?${queryText(params)}`;
}
