import { expect, it } from 'vitest';
import { calendarOf } from './calendar';

const from = Date.UTC(2026, 2, 28, 23);
const to = Date.UTC(2026, 2, 29, 7);
const shift = (memberId: string | null) => ({
  from,
  to,
  memberId,
  layerId: null,
  overrideId: null,
});

const calendar = {
  name: 'On call – Northwind',
  url: 'https://desk.test/t/northwind',
  memberId: 'ana',
  schedules: [{ id: 's', name: 'First line', shifts: [shift('ana'), shift('ben'), shift(null)] }],
};

it('has the owner’s own shifts as instants in UTC, each under an id that stays', () => {
  const text = calendarOf(calendar);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('DTSTART:20260328T230000Z');
  expect(text).toContain('DTEND:20260329T070000Z');
  expect(text).toContain('SUMMARY:On call: First line');
  expect(text).toContain(`UID:s-${from}-ana@opsdesk`);
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
});

it('names everybody where it is the whole schedule, with commas escaped', () => {
  const text = calendarOf({ ...calendar, nameOf: (id) => `${id}, MD` });
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain(String.raw`SUMMARY:ben\, MD: First line`);
});
