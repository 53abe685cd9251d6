import { describe, expect, it } from 'vitest';
import { random, weighted } from './random';

const draws = (source: ReturnType<typeof random>, count: number) =>
  Array.from({ length: count }, () => source.unit());

describe('random', () => {
  it('repeats itself for the same parts, and only for them', () => {
    expect(draws(random('a', 1), 5)).toEqual(draws(random('a', 1), 5));
    expect(draws(random('a', 1), 5)).not.toEqual(draws(random('a', 2), 5));
  });

  it('spreads evenly', () => {
    const mean = draws(random('mean'), 20_000).reduce((sum, value) => sum + value, 0) / 20_000;
    expect(mean).toBeGreaterThan(0.49);
    expect(mean).toBeLessThan(0.51);
  });

  it('makes UUIDs of version 7 that rise with time, and within one millisecond', () => {
    const source = random('uuid');
    const times = [1000, 1000, 1000, 2000, 1_790_000_000_000, 1_790_000_000_000];
    const ids = times.map((time) => source.uuid(time));
    expect(ids).toEqual([...ids].sort());
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(Number.parseInt((ids[4] ?? '').replace('-', '').slice(0, 12), 16)).toBe(
      1_790_000_000_000,
    );
  });

  it('draws in proportion to the weights', () => {
    const source = random('weights');
    const draw = weighted(['rare', 'common'], (_, index) => [1, 9][index] ?? 0);
    const rare = Array.from({ length: 10_000 }, () => draw(source)).filter(
      (drawn) => drawn === 'rare',
    );
    expect(rare.length).toBeGreaterThan(850);
    expect(rare.length).toBeLessThan(1150);
  });
});
