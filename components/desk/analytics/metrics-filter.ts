import { queryText } from '@/components/core/address/query-text';
import {
  type ComparisonChoice,
  comparisons,
  type PeriodChoice,
  presets,
} from '@/lib/period/period';
import type { Dimension } from '@/zero/desk/analytics/engine/question';

/** What a page of metrics is narrowed to, as its address holds it. */
export type MetricsFilter = {
  period: PeriodChoice;
  comparison: ComparisonChoice;
  /** Chosen values by dimension: ids, words of the closed lists, `none` for nobody. */
  chosen: Record<Dimension, string[]>;
  hours: 'calendar' | 'business';
  /** The hour of the local week in which tickets were created, 0 to 167; null where all count. */
  weekHour: number | null;
  withImported: boolean;
};

export const filterDimensions = [
  'client',
  'team',
  'agent',
  'type',
  'priority',
  'status',
  'channel',
] as const satisfies readonly Dimension[];

/** Stands in the address for nobody, or none. */
export const none = 'none';

const noneChosen = (): MetricsFilter['chosen'] => ({
  client: [],
  team: [],
  agent: [],
  type: [],
  priority: [],
  status: [],
  channel: [],
});

/** Reads an address' query string; what makes no sense is left out. */
export function readFilter(search: string): MetricsFilter {
  const params = new URLSearchParams(search);
  const chosen = noneChosen();
  for (const dimension of filterDimensions) {
    chosen[dimension] = choicesIn(params.get(dimension) ?? '');
  }
  return {
    period: readPeriod(params.get('period')),
    comparison: comparisons.find((word) => word === params.get('vs')) ?? 'previous',
    chosen,
    hours: params.get('hours') === 'business' ? 'business' : 'calendar',
    weekHour: readWeekHour(params.get('when')),
    withImported: params.get('imported') === '1',
  };
}

/** An address' query string with `filter` in it, and whatever else it said. */
export function withFilter(search: string, filter: MetricsFilter): string {
  const others = new URLSearchParams(search);
  for (const key of ['period', 'vs', 'hours', 'when', 'imported', ...filterDimensions])
    others.delete(key);
  return [writeFilter(filter), others.toString()].filter(Boolean).join('&');
}

const known = new Map<string, string[]>();

/** The choices in a text, the same array for the same text: what did not change is not drawn again. */
function choicesIn(text: string): string[] {
  const found = known.get(text);
  if (found) return found;
  const choices = text.split(',').filter(Boolean);
  known.set(text, choices);
  return choices;
}

/** Writes what `readFilter` reads, without `?`; what is as usual is left out. */
export function writeFilter({
  period,
  comparison,
  chosen,
  hours,
  weekHour,
  withImported,
}: MetricsFilter): string {
  const params = new URLSearchParams();
  const word = typeof period === 'string' ? period : `${period.from}..${period.to}`;
  if (word !== usualPeriod) params.set('period', word);
  if (comparison !== 'previous') params.set('vs', comparison);
  for (const dimension of filterDimensions) {
    if (chosen[dimension].length > 0) params.set(dimension, chosen[dimension].join(','));
  }
  if (hours === 'business') params.set('hours', 'business');
  if (weekHour !== null) params.set('when', String(weekHour));
  if (withImported) params.set('imported', '1');
  // Commas and dots read as they are.
  return queryText(params);
}

/** The same filter with one value of a dimension chosen alone, or with none of it where it was. */
export function toggled(
  filter: MetricsFilter,
  dimension: Dimension,
  key: string | null,
): MetricsFilter {
  const value = key ?? none;
  const [first, ...others] = filter.chosen[dimension];
  const isAlone = first === value && others.length === 0;
  return { ...filter, chosen: { ...filter.chosen, [dimension]: isAlone ? [] : [value] } };
}

/** Whether anything but the period is chosen, and but the dimension that the page is fixed to. */
export const isNarrowed = ({ chosen, weekHour, withImported }: MetricsFilter, fixed?: Dimension) =>
  withImported ||
  weekHour !== null ||
  filterDimensions.some((dimension) => dimension !== fixed && chosen[dimension].length > 0);

const usualPeriod = '30d';

const readWeekHour = (word: string | null) =>
  word !== null && /^\d{1,3}$/.test(word) && Number(word) < 168 ? Number(word) : null;

function readPeriod(word: string | null): PeriodChoice {
  const found = presets.find((preset) => preset === word);
  if (found) return found;
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(word ?? '') ?? [];
  return from && to ? { from, to } : usualPeriod;
}
