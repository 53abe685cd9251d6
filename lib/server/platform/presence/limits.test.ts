import { expect, it } from 'vitest';
import { beatLimit, takeSeat } from './limits';

it('gives one person twelve seats, and each back once', () => {
  const seats = Array.from({ length: 12 }, () => takeSeat('ana'));
  expect(seats).not.toContain(undefined);
  expect(takeSeat('ana')).toBeUndefined();
  expect(takeSeat('ben')).toBeDefined();
  seats[0]?.();
  seats[0]?.();
  expect(takeSeat('ana')).toBeDefined();
  expect(takeSeat('ana')).toBeUndefined();
});

it('hears 300 beats a minute of one person', () => {
  const waits = Array.from({ length: 301 }, () => beatLimit('ana', 1_000));
  expect(waits.filter((wait) => wait !== undefined)).toEqual([60]);
  expect(beatLimit('ben', 1_000)).toBeUndefined();
  expect(beatLimit('ana', 61_000)).toBeUndefined();
});
