import { describe, expect, it } from 'vitest';
import { isoDay, offsetsIn } from './local-time';
import { bucketsOf, comparisonOf, grainOf, type PeriodChoice, spanOf } from './period';

const timeZone = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso) / 1000;
const now = at('2026-03-30T10:00:00Z');
const place = { now, earliest: at('2024-02-03T04:05:06Z'), timeZone };

function days(choice: PeriodChoice) {
  const span = spanOf(choice, place);
  return span && [isoDay(span.from, timeZone), isoDay(span.to - 1, timeZone)];
}

describe('a period', () => {
  it.each<[PeriodChoice, string, string]>([
    ['today', '2026-03-30', '2026-03-30'],
    ['7d', '2026-03-24', '2026-03-30'],
    ['this-month', '2026-03-01', '2026-03-30'],
    ['last-month', '2026-02-01', '2026-02-28'],
    ['this-quarter', '2026-01-01', '2026-03-30'],
    ['this-year', '2026-01-01', '2026-03-30'],
    ['12m', '2025-04-01', '2026-03-30'],
    ['all', '2024-02-03', '2026-03-30'],
    [{ from: '2026-03-28', to: '2026-03-29' }, '2026-03-28', '2026-03-29'],
  ])('%s', (choice, from, to) => {
    expect(days(choice)).toEqual([from, to]);
  });

  it('of days that are none is no period', () => {
    expect(days({ from: '2026-02-30', to: '2026-03-01' })).toBeUndefined();
    expect(days({ from: '2026-03-02', to: '2026-03-01' })).toBeUndefined();
  });

  it('is compared with one as long and with the same weekdays, over a change of clocks', () => {
    const span = spanOf('30d', place) ?? { from: 0, to: 0 };
    const before = comparisonOf(span, 'previous', timeZone) ?? { from: 0, to: 0 };
    expect(isoDay(before.from, timeZone)).toBe('2026-01-25');
    expect(isoDay(before.to - 1, timeZone)).toBe('2026-02-23');
    expect(new Date(span.from * 1000).getUTCDay()).toBe(new Date(before.from * 1000).getUTCDay());
  });
});

describe('buckets', () => {
  it('begin at local midnights, also when the clocks change', () => {
    const span = spanOf('7d', place) ?? { from: 0, to: 0 };
    expect(grainOf(span, timeZone)).toBe('day');
    const lengths = bucketsOf(span, 'day', timeZone).map(
      (from, index, all) => ((all[index + 1] ?? span.to) - from) / 3600,
    );
    expect(lengths).toEqual([24, 24, 24, 24, 24, 23, 24]);
  });

  it('of weeks begin on Mondays but for the first', () => {
    const span = spanOf('90d', place) ?? { from: 0, to: 0 };
    const [, second] = bucketsOf(span, grainOf(span, timeZone), timeZone);
    expect(isoDay(second ?? 0, timeZone)).toBe('2026-01-05');
  });
});

it('offsets change to the minute', () => {
  const offsets = offsetsIn(at('2026-03-01T00:00:00Z'), at('2026-04-01T00:00:00Z'), timeZone);
  expect(offsets.map(({ seconds }) => seconds)).toEqual([3600, 7200]);
  expect(offsets[1]?.from).toBe(at('2026-03-29T01:00:00Z'));
});
