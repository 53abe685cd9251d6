import { expect, it } from 'vitest';
import { Backoff } from './backoff';

it('starts again at once, then waits up to half a minute while a process keeps dying', () => {
  const backoff = new Backoff();
  const waits = Array.from({ length: 8 }, () => backoff.next(500));
  expect(waits).toEqual([0, 1, 2, 4, 8, 16, 30, 30]);
});

it('starts over after a steady minute', () => {
  const backoff = new Backoff();
  for (let i = 0; i < 5; i += 1) backoff.next(500);
  expect(backoff.next(60_000)).toBe(0);
  expect(backoff.next(500)).toBe(1);
});
