import type { ChartData } from '@/components/core/chart/chart-table';
import { shareOf } from '@/components/desk/analytics/metric-text';
import { majorUnits } from '@/lib/format/money';
import type { ClientRow } from './clients-view';

const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? null : { value, text: String(value) };

/** The list as a table to save: durations in seconds, a column for each currency. */
export function clientsTable(rows: readonly ClientRow[]): ChartData {
  const currencies = [
    ...new Set(rows.flatMap(({ totals }) => totals.map(({ currency }) => currency))),
  ].sort();
  return {
    columns: [
      'Client',
      'Plan',
      'Open now',
      'Last contact',
      'Created',
      'First response, median',
      'Resolution, median',
      'SLA kept',
      'CSAT',
      'Ratings',
      ...currencies.flatMap((currency) => [`Outstanding ${currency}`, `Overdue ${currency}`]),
    ],
    rows: rows.map(({ client, part, totals }) => [
      client.name,
      client.plan,
      figure(part?.load?.open ?? 0),
      part?.lastClientMessageAt ? new Date(part.lastClientMessageAt * 1000).toISOString() : null,
      figure(part?.created ?? 0),
      figure(part?.firstResponse.median),
      figure(part?.resolution.median),
      figure(part && shareOf(part.slaMet, part.slaMet + part.slaBreached)),
      figure(part && shareOf(part.good, part.rated)),
      figure(part?.rated ?? 0),
      ...currencies.flatMap((currency) => {
        const total = totals.find((each) => each.currency === currency);
        return [total?.outstanding ?? 0, total?.overdue ?? 0].map((minor) =>
          figure(majorUnits(minor, currency)),
        );
      }),
    ]),
  };
}
