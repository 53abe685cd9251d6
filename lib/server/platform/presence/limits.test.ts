import { expect, it } from 'vitest';
import { heartbeatLimit, openSlot } from './limits';

it('gives one person twelve seats, and each back once', () => {
  const slots = Array.from({ length: 12 }, () => openSlot('ana'));
  expect(slots).not.toContain(undefined);
  expect(openSlot('ana')).toBeUndefined();
  expect(openSlot('ben')).toBeDefined();
  slots[0]?.();
  slots[0]?.();
  expect(openSlot('ana')).toBeDefined();
  expect(openSlot('ana')).toBeUndefined();
});

it('hears 300 heartbeats a minute of one person', () => {
  const waits = Array.from({ length: 301 }, () => heartbeatLimit('ana', 1_000));
  expect(waits.filter((wait) => wait !== undefined)).toEqual([60]);
  expect(heartbeatLimit('ben', 1_000)).toBeUndefined();
  expect(heartbeatLimit('ana', 61_000)).toBeUndefined();
});
