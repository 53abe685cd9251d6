import { describe, expect, it } from 'vitest';
import { normalizeText, normalizedWords, matchesWords, containsText } from './normalize-text';
import { sameInLanguages } from './testing/languages';

describe('the fold', () => {
  it.each(sameInLanguages)('%s: %s is %s', (_, written, typed) => {
    expect(normalizedWords(written)).toEqual(normalizedWords(typed));
    expect(normalizedWords(normalizeText(written))).toEqual(normalizedWords(written));
  });

  it('keeps letters apart that are not written for each other', () => {
    for (const [one, other] of [
      ['की', 'का'],
      ['ที', 'ทา'],
      ['б', 'в'],
      ['ש', 'ס'],
    ] as const) {
      expect(normalizeText(one)).not.toBe(normalizeText(other));
    }
  });
});

it('finds part of a text, or the beginnings of its words', () => {
  expect(containsText(' STRASSE', 'Hauptstraße 5')).toBe(true);
  expect(containsText('x', null, undefined, 'y')).toBe(false);
  expect(containsText('  ', 'y')).toBe(true);
  expect(matchesWords('łó ko', 'Konrad Łódzki')).toBe(true);
  expect(matchesWords('نی', 'نیما کریمی')).toBe(true);
  expect(matchesWords('odz', 'Łódź')).toBe(false);
});
