import { describe, expect, it } from 'vitest';
import { draftOf, hoursProblem, readHours, readWeek, writeHours } from './hours';

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

  it('may end at midnight, and over midnight are explained', () => {
    expect(readHours('18-0')).toEqual([['18:00', '24:00']]);
    expect(hoursProblem('22-6', 7)).toBe(
      'A day ends at 24:00. Write 22:00–24:00 here, and 00:00–06:00 on Monday.',
    );
    expect(hoursProblem('9-12, 20:30-2', 1)).toContain(
      '20:30–24:00 here, and 00:00–02:00 on Tuesday',
    );
    expect(hoursProblem('nine to five', 1)).toBe('Write it as 09:00–17:00.');
    expect(hoursProblem('9-12, 11-13', 1)).toBe('Write it as 09:00–17:00.');
    expect(hoursProblem('9-17', 1)).toBeUndefined();
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
