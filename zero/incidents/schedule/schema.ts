import { enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { Restriction, ShiftUnit } from './values';

export const schedule = table('schedule')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    description: string(),
    timeZone: string().from('time_zone'),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export const scheduleLayer = table('scheduleLayer')
  .from('schedule_layer')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    scheduleId: string().from('schedule_id'),
    name: string(),
    position: number(),
    startsAt: number().from('starts_at'),
    endsAt: number().from('ends_at').optional(),
    shiftLength: number().from('shift_length'),
    shiftUnit: enumeration<ShiftUnit>().from('shift_unit'),
    restrictions: json<Restriction[]>(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const scheduleParticipant = table('scheduleParticipant')
  .from('schedule_participant')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    layerId: string().from('layer_id'),
    memberId: string().from('member_id'),
    position: number(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const scheduleOverride = table('scheduleOverride')
  .from('schedule_override')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    scheduleId: string().from('schedule_id'),
    memberId: string().from('member_id'),
    startsAt: number().from('starts_at'),
    endsAt: number().from('ends_at'),
    createdAt: number().from('created_at'),
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
