import { expect, it } from 'vitest';
import { openSlot } from './stream-slots';

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
