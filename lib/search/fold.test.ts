import { describe, expect, it } from 'vitest';
import { fold, foldedWords, hasWords, holds } from './fold';
import { sameInLanguages } from './testing/languages';

describe('the fold', () => {
  it.each(sameInLanguages)('%s: %s is %s', (_, written, typed) => {
    expect(foldedWords(written)).toEqual(foldedWords(typed));
    expect(foldedWords(fold(written))).toEqual(foldedWords(written));
  });

  it('keeps letters apart that are not written for each other', () => {
    for (const [one, other] of [
      ['की', 'का'],
      ['ที', 'ทา'],
      ['б', 'в'],
      ['ש', 'ס'],
    ] as const) {
      expect(fold(one)).not.toBe(fold(other));
    }
  });
});

it('finds part of a text, or the beginnings of its words', () => {
  expect(holds(' STRASSE', 'Hauptstraße 5')).toBe(true);
  expect(holds('x', null, undefined, 'y')).toBe(false);
  expect(holds('  ', 'y')).toBe(true);
  expect(hasWords('łó ko', 'Konrad Łódzki')).toBe(true);
  expect(hasWords('نی', 'نیما کریمی')).toBe(true);
  expect(hasWords('odz', 'Łódź')).toBe(false);
});
