import { expect, it } from 'vitest';
import { openingWords } from './opening-words';

const timeZone = 'Europe/Berlin';
const businessHours = { 1: [['09:00', '17:00']], 5: [['09:00', '17:00']] } as const;
const hours = {
  timeZone,
  businessHours: { 1: [...businessHours[1]], 5: [...businessHours[5]] },
} as unknown as Parameters<typeof openingWords>[0];

it.each([
  ['2026-11-27T10:00:00+01:00', 'Open now'],
  ['2026-11-27T08:59:00+01:00', 'From Fri 27 Nov, 09:00'],
  ['2026-11-27T17:00:00+01:00', 'From Mon 30 Nov, 09:00'],
])('says at %s when the desk answers', (now, words) => {
  expect(openingWords(hours, Date.parse(now), timeZone)).toBe(words);
});

it('says nothing of a desk without hours', () => {
  expect(openingWords({ timeZone, businessHours: {} }, 0)).toBeUndefined();
});
