import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMinutes, formatMinutes } from './minutes';

describe('minutes', () => {
  it.each([
    ['4 h', 240],
    ['1h30', 90],
    ['1 h 30 m', 90],
    ['90', 90],
    ['45 min', 45],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['2 d', 2880],
    ['1 day 2 h', 1560],
  ])('%j is read', (text, minutes) => {
    expect(parseMinutes(text, true)).toBe(minutes);
  });

  it.each(['', 'soon', '4 x', '-3 h', 'h', '1 m 2 h'])('%j is not', (text) => {
    expect(parseMinutes(text, true)).toBeUndefined();
  });

  it('are never days where a day has no 24 hours', () => {
    expect(parseMinutes('2 d', false)).toBeUndefined();
    expect(formatMinutes(2880, false)).toBe('48 h');
    expect(formatMinutes(2880, true)).toBe('2 d');
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600_000 }), fc.boolean(), (minutes, withDays) => {
        expect(parseMinutes(formatMinutes(minutes, withDays), withDays)).toBe(minutes);
      }),
    );
  });
});
