import type { BarRow } from '@/components/core/chart/bar-list';
import type { Point, Series } from '@/components/core/chart/series';

const created = [31, 28, 35, 40, 22, 6, 4, 36, 33, 29, 44, 38, 9, 5];
const solved = [24, 30, 31, 36, 28, 3, 2, 30, 35, 33, 39, 41, 6, 3];

/** Two weeks of tickets; the last days of the comparison have not been told yet. */
export const points: readonly Point[] = created.map((count, index) => ({
  label: `${index + 2} Nov`,
  name: `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][index % 7]} ${index + 2} Nov 2026`,
  values: {
    created: count,
    solved: solved[index] ?? 0,
    createdBefore: index < 10 ? (created[(index + 3) % created.length] ?? 0) : null,
  },
}));

export const series: readonly Series[] = [
  { key: 'created', label: 'Created', colour: 1, shape: 'bar' },
  { key: 'solved', label: 'Solved', colour: 3, shape: 'bar' },
  {
    key: 'createdBefore',
    label: 'Created, previous period',
    colour: 1,
    shape: 'line',
    isComparison: true,
  },
];

export const bars: readonly BarRow[] = [
  { key: 'medium', label: 'Medium', value: 204, text: '204' },
  { key: 'low', label: 'Low', value: 118, text: '118' },
  { key: 'high', label: 'High', value: 61, text: '61' },
  { key: 'urgent', label: 'Urgent', value: 17, text: '17' },
];

/** Busy on weekday mornings, a little on Saturdays. */
export const heat: readonly number[] = Array.from({ length: 168 }, (_, index) => {
  const day = Math.floor(index / 24);
  const hour = index % 24;
  const inDay = Math.max(0, 9 - Math.abs(hour - 11) * 1.4);
  return Math.round(day < 5 ? inDay * (1.4 - day * 0.1) : day === 5 ? inDay / 4 : 0);
});

export const teamRows: readonly Point[] = [
  { label: 'First line', name: 'First line', values: { young: 24, old: 17 } },
  { label: 'Technical', name: 'Technical', values: { young: 9, old: 15 } },
  { label: 'Billing', name: 'Billing', values: { young: 7, old: 2 } },
];

export const teamSeries: readonly Series[] = [
  { key: 'young', label: 'Under 7 days', colour: 5, shape: 'bar' },
  { key: 'old', label: '7 days or more', colour: 2, shape: 'bar' },
];
