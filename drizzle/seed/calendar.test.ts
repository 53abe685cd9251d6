import { describe, expect, it } from 'vitest';
import { arrivals, historyStart } from './arrivals';
import { calendar, hour } from './calendar';
import { random } from './random';

const berlin = calendar('Europe/Berlin');
const at = (text: string) => new Date(text).getTime();

describe('the calendar', () => {
  it('knows the local hour and weekday, also on the day on which clocks change', () => {
    expect(berlin.local(at('2026-01-05T11:30:00Z'))).toEqual({ weekday: 1, hour: 12.5 });
    expect(berlin.local(at('2026-07-05T22:30:00Z'))).toEqual({ weekday: 1, hour: 0.5 });
    expect(berlin.local(at('2026-03-29T00:59:00Z')).hour).toBeCloseTo(1 + 59 / 60);
    expect(berlin.local(at('2026-03-29T01:00:00Z')).hour).toBe(3);
    expect(berlin.local(at('2026-10-25T01:00:00Z')).hour).toBe(2);
  });

  it('lets nobody work at night or on a Sunday', () => {
    const source = random('work');
    for (let time = at('2026-03-01T00:00:00Z'); time < at('2026-04-15T00:00:00Z'); time += hour) {
      const moved = berlin.atWork(time, source);
      const local = berlin.local(moved);
      expect(moved).toBeGreaterThanOrEqual(time);
      expect(local.weekday).toBeLessThanOrEqual(5);
      expect(local.hour).toBeGreaterThanOrEqual(8.75);
      expect(local.hour).toBeLessThan(18.25);
    }
  });
});

describe('arrivals', () => {
  const now = at('2026-05-13T14:30:00Z');

  it('are as many as asked for, rising, within 24 months, the last ones fresh', () => {
    for (const count of [1, 10, 5000]) {
      const times = [...arrivals('seed', count, now, berlin)];
      expect(times.length).toBe(count);
      expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(
        true,
      );
      expect(times[0]).toBeGreaterThanOrEqual(historyStart(now));
      expect(times.at(-1)).toBeLessThan(now);
      expect(times.at(-1)).toBeGreaterThan(now - hour);
    }
  });

  it('are few at weekends', () => {
    const weekdays = [...arrivals('seed', 5000, now, berlin)].map(
      (time) => berlin.local(time).weekday,
    );
    const weekend = weekdays.filter((weekday) => weekday > 5).length;
    expect(weekend / weekdays.length).toBeLessThan(0.08);
  });
});
