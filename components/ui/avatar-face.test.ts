import { expect, it } from 'vitest';
import { avatarHue, avatarHues, initialsOf } from './avatar-face';

it.each([
  ['Mira Castellan', 'MC'],
  ['Ada King Lovelace', 'AL'],
  ['northwind', 'N'],
  ['jonas.weir', 'JW'],
  ['Éloïse Ñandú', 'ÉÑ'],
  ['山田 太郎', '山太'],
  ['  ', '?'],
])('%s is shown as %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

it('keeps a hue for a seed and uses all of them', () => {
  const seeds = Array.from({ length: 600 }, (_, index) => `member-${index}`);
  expect(seeds.map(avatarHue)).toEqual(seeds.map(avatarHue));
  for (const hue of avatarHues) {
    const share = seeds.filter((seed) => avatarHue(seed) === hue).length / seeds.length;
    expect(share).toBeGreaterThan(0.04);
  }
});
