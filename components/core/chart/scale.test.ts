import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDurationRough } from '@/lib/format/duration';
import { scaleOf, ticksOf, type Unit } from './scale';

const greatest = { count: 5e6, share: 1, duration: 5e7 } as const;

describe('a scale', () => {
  it.each([
    ['count', 0, [0, 1]],
    ['count', 3, [0, 1, 2, 3]],
    ['count', 9, [0, 4, 8, 12]],
    ['count', 158, [0, 40, 80, 120, 160]],
    ['count', 3726, [0, 1000, 2000, 3000, 4000]],
    ['share', 0.04, [0, 0.01, 0.02, 0.03, 0.04]],
    ['share', 0.9, [0, 0.25, 0.5, 0.75, 1]],
    ['duration', 50, [0, 15, 30, 45, 60]],
    ['duration', 15_000, [0, 7200, 14_400, 21_600]],
    ['duration', 700_000, [0, 345_600, 691_200, 1_036_800]],
  ] as const)('of %s up to %d', (unit, most, ticks) => {
    expect(ticksOf(scaleOf(most, unit)).slice(0, ticks.length)).toEqual(ticks);
  });

  it.each<Unit>(['count', 'share', 'duration'])(
    'of %s holds every value in a few steps',
    (unit) => {
      assert(
        property(double({ min: 0, max: greatest[unit], noNaN: true }), (most) => {
          const { top, step } = scaleOf(most, unit);
          expect(top).toBeGreaterThanOrEqual(most - 1e-9);
          expect(top - step).toBeLessThanOrEqual(Math.max(most, 0));
          expect(ticksOf({ top, step }).length).toBeLessThanOrEqual(5);
        }),
      );
    },
  );

  it('of durations writes no two steps alike', () => {
    assert(
      property(integer({ min: 1, max: 5e7 }), (most) => {
        const words = ticksOf(scaleOf(most, 'duration')).map((tick) =>
          formatDurationRough(tick * 1000),
        );
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});
