import { describe, expect, it } from 'vitest';
import { draftOf, readHours, readWeek, writeHours } from './hours';

describe('a day’s hours', () => {
  it.each([
    ['', []],
    ['9-17', [['09:00', '17:00']]],
    [
      '09:00–12:30, 13:00 — 17:15',
      [
        ['09:00', '12:30'],
        ['13:00', '17:15'],
      ],
    ],
    ['0-24', [['00:00', '24:00']]],
  ])('%j are read', (text, spans) => {
    expect(readHours(text)).toEqual(spans);
  });

  it.each(['17-9', '9', 'nine to five', '9-25', '9-12, 11-13', '9:5-10'])('%j are not', (text) => {
    expect(readHours(text)).toBeUndefined();
  });

  it('come back as they were written', () => {
    const text = '09:00–12:30, 13:00–17:15';
    expect(writeHours(readHours(text))).toBe(text);
  });
});

describe('a week', () => {
  it('leaves out the days that are closed, and makes no sense where one day makes none', () => {
    const draft = draftOf({ 1: [['09:00', '17:00']] });
    expect(readWeek(draft)).toEqual({ 1: [['09:00', '17:00']] });
    expect(readWeek({ ...draft, 3: 'later' })).toBeUndefined();
  });
});
