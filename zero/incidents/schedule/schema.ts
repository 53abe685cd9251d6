import { enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { Restriction, ShiftUnit } from './values';

export const schedule = table('schedule')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    description: string(),
    timeZone: string(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export const scheduleLayer = table('scheduleLayer')
  .columns({
    id: string(),
    organizationId: string(),
    scheduleId: string(),
    name: string(),
    position: number(),
    startsAt: number(),
    endsAt: number().optional(),
    shiftLength: number(),
    shiftUnit: enumeration<ShiftUnit>(),
    restrictions: json<Restriction[]>(),
    createdAt: number(),
  })
  .primaryKey('id');

export const scheduleParticipant = table('scheduleParticipant')
  .columns({
    id: string(),
    organizationId: string(),
    layerId: string(),
    memberId: string(),
    position: number(),
    createdAt: number(),
  })
  .primaryKey('id');

export const scheduleOverride = table('scheduleOverride')
  .columns({
    id: string(),
    organizationId: string(),
    scheduleId: string(),
    memberId: string(),
    startsAt: number(),
    endsAt: number(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Schedule = Row<(typeof schedule)['schema']>;
export type ScheduleOverride = Row<(typeof scheduleOverride)['schema']>;
type ScheduleParticipant = Row<(typeof scheduleParticipant)['schema']>;

/** A layer with the people who take turns in it, in their order. */
export type ScheduleLayer = Row<(typeof scheduleLayer)['schema']> & {
  readonly participants: readonly ScheduleParticipant[];
};

/** A schedule with all that says who is on call. */
export type FullSchedule = Schedule & {
  readonly layers: readonly ScheduleLayer[];
  readonly overrides: readonly ScheduleOverride[];
};
