import { describe, expect, it } from 'vitest';
import { businessHoursSchema, timeZoneSchema } from './fields';

describe('a time zone', () => {
  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'])('may be %s', (name) => {
    expect(timeZoneSchema.safeParse(name).success).toBe(true);
  });

  it.each(['', '+01:00', 'Mars/Olympus', 'Europe/Berlin; drop table'])('is not %j', (name) => {
    expect(timeZoneSchema.safeParse(name).success).toBe(false);
  });
});

describe('business hours', () => {
  it.each([
    [{}],
    [{ 1: [['09:00', '17:30']], 7: [] }],
    [
      {
        1: [
          ['00:00', '12:00'],
          ['12:00', '24:00'],
        ],
      },
    ],
  ])('may be %j', (hours) => {
    expect(businessHoursSchema.safeParse(hours).success).toBe(true);
  });

  it.each([
    [{ 1: [['17:00', '09:00']] }],
    [{ 1: [['09:00', '09:00']] }],
    [
      {
        1: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
        ],
      },
    ],
    [{ 1: [['9:00', '17:00']] }],
    [{ 1: [['09:00', '25:00']] }],
    [{ 8: [['09:00', '17:00']] }],
  ])('are not %j', (hours) => {
    expect(businessHoursSchema.safeParse(hours).success).toBe(false);
  });
});
