import { expect, it } from 'vitest';
import { byBucket, countedStatuses, durationOf, durationSpread } from './metrics';

const minute = 60_000;
const start = Date.UTC(2026, 0, 1);

const incident = (own: object = {}) => ({
  impactStartedAt: start,
  detectedAt: start + 3 * minute,
  declaredAt: start + 5 * minute,
  acknowledgedAt: start + 9 * minute,
  resolvedAt: start + 60 * minute,
  ...own,
});

it('measures each duration between its two times', () => {
  expect(durationOf(incident(), 'mttd')).toBe(3 * minute);
  expect(durationOf(incident(), 'mtta')).toBe(4 * minute);
  expect(durationOf(incident(), 'mttr')).toBe(60 * minute);
});

it('guesses no time that nobody recorded', () => {
  expect(durationOf(incident({ impactStartedAt: null }), 'mttr')).toBeNull();
  expect(durationOf(incident({ acknowledgedAt: null }), 'mtta')).toBeNull();
});

it('gives median and 90th percentile in seconds, of those that have the duration', () => {
  const incidents = [1, 2, 3, 4, 5].map((minutes) =>
    incident({ resolvedAt: start + minutes * minute }),
  );
  const spread = durationSpread([...incidents, incident({ resolvedAt: null })], 'mttr');
  expect(spread).toMatchObject({ n: 5, median: 180, p90: 276 });
});

it('puts each into the bucket in which it was declared', () => {
  const [early, late] = [incident(), incident({ declaredAt: start + 90 * minute })];
  const starts = [start / 1000, start / 1000 + 3600];
  expect(byBucket([late, early], starts)).toEqual([[early], [late]]);
});

it('counts neither what was never one nor what another one stands for', () => {
  expect(countedStatuses).toEqual([
    'investigating',
    'identified',
    'monitoring',
    'resolved',
    'closed',
  ]);
});
