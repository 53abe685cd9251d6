import { describe, expect, it } from 'vitest';
import { snoozedWords, snoozeTimes } from './snooze-times';

const weekdays = { 1: [['08:30', '17:00']], 2: [['09:00', '17:00']], 5: [['09:00', '15:00']] };
const desk = {
  timeZone: 'Europe/Berlin',
  businessHours: weekdays as Parameters<typeof snoozeTimes>[1]['businessHours'],
};
const at = (local: string) => Date.parse(local);
const idsAt = (now: string) =>
  snoozeTimes(at(now), desk).map(({ id, at: moment }) => [id, new Date(moment).toISOString()]);

describe('snoozeTimes', () => {
  it('offers the desk’s own opening hours', () => {
    // A Monday.
    expect(idsAt('2026-11-16T10:10:00+01:00')).toEqual([
      ['later', '2026-11-16T12:30:00.000Z'],
      ['tomorrow', '2026-11-17T08:00:00.000Z'],
      ['monday', '2026-11-23T07:30:00.000Z'],
    ]);
  });

  it('leaves out days on which the desk is closed, and a later that is night', () => {
    // A Friday evening.
    expect(idsAt('2026-11-20T19:00:00+01:00')).toEqual([
      ['monday', '2026-11-23T07:30:00.000Z'],
      ['week', '2026-11-27T08:00:00.000Z'],
    ]);
  });

  it('says nine where no hours are known, over a change of the clocks, too', () => {
    const times = snoozeTimes(at('2026-10-24T12:00:00+02:00'), { ...desk, businessHours: {} });
    expect(times.find(({ id }) => id === 'tomorrow')?.at).toBe(at('2026-10-25T09:00:00+01:00'));
  });
});

it('says until when a ticket sleeps', () => {
  const until = at('2026-11-23T09:00:00+01:00');
  const words = (snoozedUntil: number | null, snoozedUntilReply: boolean) =>
    snoozedWords({ snoozedUntil, snoozedUntilReply }, desk.timeZone);
  expect(words(until, false)).toBe('until Mon 23 Nov, 09:00');
  expect(words(null, true)).toBe('until the client replies');
  expect(words(until, true)).toBe('until Mon 23 Nov, 09:00 or the client replies');
});
