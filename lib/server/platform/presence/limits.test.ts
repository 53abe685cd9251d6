import { expect, it } from 'vitest';
import { heartbeatLimit } from './limits';

it('hears 300 heartbeats a minute of one person', () => {
  const waits = Array.from({ length: 301 }, () => heartbeatLimit('ana', 1_000));
  expect(waits.filter((wait) => wait !== undefined)).toEqual([60]);
  expect(heartbeatLimit('ben', 1_000)).toBeUndefined();
  expect(heartbeatLimit('ana', 61_000)).toBeUndefined();
});
