import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsBetween, onCallAt, onCallNowAndNext, type OnCallSchedule } from './on-call';
import type { Layer } from './rotation';
import { shiftUnits, weekdays, type Weekday } from './values';

const minute = 60_000;
const quarter = 15 * minute;
const hour = 60 * minute;
const day = 24 * hour;

/** A few days before each change of the clock; Lord Howe's is 30 minutes, Samoa skipped a day. */
const changes = [
  ['Europe/Berlin', '2026-03-25T00:00Z'],
  ['Europe/Berlin', '2026-10-21T00:00Z'],
  ['America/New_York', '2026-03-04T00:00Z'],
  ['America/New_York', '2026-10-28T00:00Z'],
  ['Australia/Lord_Howe', '2026-04-01T00:00Z'],
  ['Australia/Lord_Howe', '2026-09-30T00:00Z'],
  ['America/Santiago', '2026-09-02T00:00Z'],
  ['Asia/Kathmandu', '2026-05-01T00:00Z'],
  ['Pacific/Apia', '2011-12-26T00:00Z'],
  ['UTC', '2026-01-01T00:00Z'],
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock shows, from `Intl` alone. */
function clockAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(timeZone, format);
  }
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
}

const unit = { hour, day, week: 7 * day };

/** The latest time the clock has shown, quarter by quarter: a clock set back shows nothing new. */
function latestShown(timeZone: string, from: number, to: number): Map<number, number> {
  const shown = new Map<number, number>();
  let latest = 0;
  for (let at = from - 2 * day; at < to; at += quarter) {
    latest = Math.max(latest, clockAt(at, timeZone));
    shown.set(at, latest);
  }
  return shown;
}

const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);

/** Whether a restriction applies, by what its clock showed since the day it began. */
const isWithin = ({ restrictions }: Layer, shown: number) =>
  restrictions.length === 0 ||
  restrictions.some(({ weekdays: on, from, to }) =>
    [shown, shown - day].some((on_, ago) => {
      const date = new Date(on_);
      const weekday = (((date.getUTCDay() + 6) % 7) + 1) as Weekday;
      const isOvernight = to <= from;
      if (!on.includes(weekday)) return false;
      if (ago === 1) return isOvernight && clock(shown) < to;
      return clock(shown) >= from && (isOvernight || clock(shown) < to);
    }),
  );

/** Who is on call at each quarter of an hour, counted one by one. */
function naive(schedule: OnCallSchedule, from: number, to: number): (string | null)[] {
  const { timeZone, layers, overrides } = schedule;
  const start = Math.min(from, ...layers.map(({ startsAt }) => startsAt));
  const shown = latestShown(timeZone, start, to);
  const people: (string | null)[] = [];
  for (let at = from; at < to; at += quarter) {
    let who: string | null = null;
    for (const layer of layers) {
      if (at < layer.startsAt || (layer.endsAt !== null && at >= layer.endsAt)) continue;
      const latest = shown.get(at) ?? 0;
      if (!isWithin(layer, latest)) continue;
      let turn = 0;
      let next = clockAt(layer.startsAt, timeZone) + layer.shiftLength * unit[layer.shiftUnit];
      while (next <= latest) {
        turn++;
        next += layer.shiftLength * unit[layer.shiftUnit];
      }
      who = layer.participants[turn % layer.participants.length] ?? who;
    }
    for (const override of overrides) {
      if (override.from <= at && at < override.to) who = override.memberId ?? who;
    }
    people.push(who);
  }
  return people;
}

const timeOfDay = fc.integer({ min: 0, max: 95 }).map((quarters) => clock(quarters * quarter));

const restriction = fc.record({
  weekdays: fc.subarray([...weekdays], { minLength: 1 }),
  from: timeOfDay,
  to: timeOfDay,
});

/** A schedule whose times are on quarters of an hour, in a zone whose clock changes soon after `around`. */
const given = fc
  .constantFrom(...changes)
  .chain(([timeZone, from]) => {
    const around = Date.parse(from);
    const nearby = fc
      .integer({ min: -200, max: 900 })
      .map((quarters) => around + quarters * quarter);
    const span = fc
      .tuple(nearby, fc.integer({ min: 1, max: 200 }))
      .map(([begins, length]) => ({ from: begins, to: begins + length * quarter }));
    const layer: fc.Arbitrary<Omit<Layer, 'id'>> = fc.record({
      startsAt: nearby,
      endsAt: fc.option(nearby, { freq: 4 }),
      shiftLength: fc.integer({ min: 1, max: 14 }),
      shiftUnit: fc.constantFrom(...shiftUnits),
      participants: fc.array(fc.constantFrom('ana', 'ben', 'cem', null), { maxLength: 4 }),
      restrictions: fc.array(restriction, { maxLength: 2 }),
    });
    return fc.record({
      schedule: fc.record({
        timeZone: fc.constant<string>(timeZone),
        layers: fc
          .array(layer, { maxLength: 3 })
          .map((layers) => layers.map((each, index) => ({ ...each, id: `layer ${index}` }))),
        overrides: fc
          .array(fc.tuple(span, fc.constantFrom('dua', 'eli', null)), { maxLength: 3 })
          .map((overrides) =>
            overrides.map(([when, memberId], index) => ({ ...when, memberId, id: `${index}` })),
          ),
      }),
      from: nearby,
      days: fc.integer({ min: 1, max: 10 }),
    });
  })
  .map(({ days, ...rest }) => ({ ...rest, to: rest.from + days * day }));

describe('the final schedule', () => {
  it('is who a count of every quarter of an hour finds', () => {
    fc.assert(
      fc.property(given, ({ schedule, from, to }) => {
        const expected = naive(schedule, from, to);
        const shifts = intervalsBetween(schedule, { from, to });
        const found = expected.map((_, index) => {
          const at = from + index * quarter;
          return shifts.find((shift) => shift.from <= at && at < shift.to)?.memberId;
        });
        expect(found).toEqual(expected);
        for (const [index, who] of expected.entries()) {
          if (index % 7 === 0) expect(onCallAt(schedule, from + index * quarter)).toBe(who);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('covers the time without an overlap, whatever part of it is calculated', () => {
    fc.assert(
      fc.property(given, fc.nat(10_000), ({ schedule, from, to }, share) => {
        const shifts = intervalsBetween(schedule, { from, to });
        expect(shifts[0]?.from).toBe(from);
        expect(shifts.at(-1)?.to).toBe(to);
        for (const [index, shift] of shifts.entries()) {
          expect(shift.to).toBeGreaterThan(shift.from);
          const next = shifts[index + 1];
          if (next) expect(next.from).toBe(shift.to);
        }
        const middle = from + Math.floor(((to - from) * share) / 10_000);
        const parts = [
          ...intervalsBetween(schedule, { from, to: middle }),
          ...intervalsBetween(schedule, { from: middle, to }),
        ];
        const handovers = (list: readonly { from: number }[]) =>
          list.map((each) => each.from).filter((at) => at !== middle);
        expect(handovers(parts)).toEqual(handovers(shifts));
      }),
      { numRuns: 150 },
    );
  });

  it('says now and next as its shifts do', () => {
    fc.assert(
      fc.property(given, ({ schedule, from }) => {
        const { memberId, until, next } = onCallNowAndNext(schedule, from);
        const shifts = intervalsBetween(schedule, { from, to: from + 30 * day });
        expect(shifts[0]?.memberId).toBe(memberId);
        const change = shifts.find((shift) => shift.memberId !== memberId);
        if (change) expect(until).toBe(change.from);
        const later = shifts.find((shift) => change && shift.from >= change.from && shift.memberId);
        if (later) expect(next).toEqual({ memberId: later.memberId, from: later.from });
      }),
      { numRuns: 60 },
    );
  });
});

const weekly: Layer = {
  id: 'layer',
  startsAt: Date.parse('2026-01-05T09:00+01:00'),
  endsAt: null,
  shiftLength: 1,
  shiftUnit: 'week',
  participants: ['ana', 'ben'],
  restrictions: [],
};
const berlin = (layer: Partial<Layer>): OnCallSchedule => ({
  timeZone: 'Europe/Berlin',
  layers: [{ ...weekly, ...layer }],
  overrides: [],
});
const year = {
  from: Date.parse('2026-01-05T09:00+01:00'),
  to: Date.parse('2027-01-04T09:00+01:00'),
};

describe('a handover', () => {
  it('is at the same local time all year', () => {
    const shifts = intervalsBetween(berlin({}), year);
    expect(shifts).toHaveLength(52);
    expect(new Set(shifts.map(({ from }) => clock(clockAt(from, 'Europe/Berlin'))))).toEqual(
      new Set(['09:00']),
    );
    expect(new Set(shifts.map(({ from, to }) => (to - from) / hour))).toEqual(
      new Set([167, 168, 169]),
    );
  });

  it('keeps twelve hours by day and by night at their local times', () => {
    const shifts = intervalsBetween(berlin({ shiftLength: 12, shiftUnit: 'hour' }), year);
    expect(new Set(shifts.map(({ from }) => clock(clockAt(from, 'Europe/Berlin'))))).toEqual(
      new Set(['09:00', '21:00']),
    );
  });

  it('is at the change of the clock where its local time is skipped', () => {
    const startsAt = Date.parse('2026-03-28T02:30+01:00');
    const [first] = intervalsBetween(berlin({ startsAt, shiftUnit: 'day' }), {
      from: startsAt,
      to: startsAt + 3 * day,
    });
    expect(first?.to).toBe(Date.parse('2026-03-29T03:00+02:00'));
  });

  it('is at the first of two equal local times', () => {
    const startsAt = Date.parse('2026-10-24T02:30+02:00');
    const [first] = intervalsBetween(berlin({ startsAt, shiftUnit: 'day' }), {
      from: startsAt,
      to: startsAt + 3 * day,
    });
    expect(first?.to).toBe(Date.parse('2026-10-25T02:30+02:00'));
  });
});

it('puts the higher of two layers above the lower, and an override above both', () => {
  const schedule: OnCallSchedule = {
    timeZone: 'Europe/Berlin',
    layers: [
      { ...weekly, id: 'lower', participants: ['ana'] },
      {
        ...weekly,
        id: 'upper',
        participants: ['ben'],
        restrictions: [{ weekdays: [1, 2, 3, 4, 5], from: '18:00', to: '08:00' }],
      },
    ],
    overrides: [
      {
        id: 'override',
        memberId: 'cem',
        from: Date.parse('2026-02-02T20:00+01:00'),
        to: Date.parse('2026-02-02T22:00+01:00'),
      },
    ],
  };
  const span = {
    from: Date.parse('2026-02-02T12:00+01:00'),
    to: Date.parse('2026-02-03T12:00+01:00'),
  };
  expect(
    intervalsBetween(schedule, span).map(({ from, memberId }) => [
      clock(clockAt(from, 'Europe/Berlin')),
      memberId,
    ]),
  ).toEqual([
    ['12:00', 'ana'],
    ['18:00', 'ben'],
    ['20:00', 'cem'],
    ['22:00', 'ben'],
    ['08:00', 'ana'],
  ]);
});

it('has a gap in the turn of somebody whose access has ended', () => {
  const schedule = berlin({ shiftUnit: 'day', participants: ['ana', null] });
  const shifts = intervalsBetween(schedule, {
    from: weekly.startsAt,
    to: weekly.startsAt + 3 * day,
  });
  expect(shifts.map(({ memberId }) => memberId)).toEqual(['ana', null, 'ana']);
  expect(onCallNowAndNext(schedule, weekly.startsAt)).toEqual({
    memberId: 'ana',
    until: weekly.startsAt + day,
    next: { memberId: 'ana', from: weekly.startsAt + 2 * day },
  });
});
