import { durationWord, shareOf, shareWord } from '@/components/desk/analytics/metric-text';
import type { ChartData } from '@/components/core/chart/chart-table';
import { statusWord } from '@/components/desk/ticket/status';
import { formatExact } from '@/lib/format/number';
import { inBand } from '@/zero/desk/analytics/engine/ages';
import { type MetricRow, oldBand } from './metric-columns';
import { openStatuses } from './load-rows';

const count = (value: number) => ({ value, text: formatExact(value) });
const duration = (value: number | null | undefined) =>
  value === null || value === undefined ? null : { value, text: durationWord(value) };
const share = (part: number, whole: number) => {
  const value = shareOf(part, whole);
  return value === null ? null : { value, text: shareWord(value) };
};

/** The rows as a table to read and to save. */
export function metricTable(word: string, rows: readonly MetricRow[]): ChartData {
  return {
    columns: [
      word,
      'Open now',
      ...openStatuses.map(({ status }) => statusWord(status)),
      'Over 7 d',
      'Resolved',
      'First response, median',
      'First response, n',
      'Resolution, median',
      'SLA kept',
      'CSAT',
      'Ratings',
    ],
    rows: rows.map(({ name, part }) => [
      name,
      count(part?.load?.open ?? 0),
      ...openStatuses.map(({ index }) => count(part?.load?.byStatus[index] ?? 0)),
      count(inBand(part?.load?.ages ?? [], oldBand)),
      count(part?.resolution.n ?? 0),
      duration(part?.firstResponse.median),
      count(part?.firstResponse.n ?? 0),
      duration(part?.resolution.median),
      share(part?.slaMet ?? 0, (part?.slaMet ?? 0) + (part?.slaBreached ?? 0)),
      share(part?.good ?? 0, part?.rated ?? 0),
      count(part?.rated ?? 0),
    ]),
  };
}
