import { describe, expect, it } from 'vitest';
import { ticketFilterSchema } from '@/zero/desk/ticket/filter';
import { emptyFilter, type ListFilter } from './list-filter';
import { dayOf, ticketFilter } from './ticket-filter';

const me = '018f0000-0000-7000-8000-000000000001';
const berlin = { memberId: me, timeZone: 'Europe/Berlin', today: '2026-11-21' };
const created = (chosen: ListFilter['created'], viewer = berlin) =>
  ticketFilter({ ...emptyFilter, created: chosen }, viewer);

/** What is out of the way unless it is asked for. */
const rest = { asleep: false, merged: false };

describe('ticketFilter', () => {
  it('does not narrow what is not chosen', () => {
    expect(ticketFilter(emptyFilter, berlin)).toEqual(rest);
  });

  it('puts the viewer for me and nobody for none', () => {
    const filter = ticketFilter({ ...emptyFilter, assignee: ['me', 'none'] }, berlin);
    expect(filter).toEqual({ ...rest, assigneeId: [me, null] });
    expect(ticketFilterSchema.parse(filter)).toEqual(filter);
  });

  it('begins days at midnight of the organization', () => {
    expect(created('today')).toEqual({ ...rest, createdFrom: Date.UTC(2026, 10, 20, 23) });
    expect(created('7d')).toEqual({ ...rest, createdFrom: Date.UTC(2026, 10, 14, 23) });
    expect(created('year')).toEqual({ ...rest, createdFrom: Date.UTC(2025, 11, 31, 23) });
    expect(created({ from: '2026-01-01', to: '2026-01-31' })).toEqual({
      ...rest,
      createdFrom: Date.UTC(2025, 11, 31, 23),
      createdBefore: Date.UTC(2026, 0, 31, 23),
    });
  });

  it('knows days of 23 and 25 hours', () => {
    const hours = (day: string) => {
      const { createdFrom = 0, createdBefore = 0 } = created({ from: day, to: day });
      return (createdBefore - createdFrom) / 3_600_000;
    };
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
  });
});

it('names the day that a moment has in a zone', () => {
  const at = Date.UTC(2026, 10, 20, 23, 30);
  expect(dayOf(at, 'Europe/Berlin')).toBe('2026-11-21');
  expect(dayOf(at, 'America/New_York')).toBe('2026-11-20');
});
