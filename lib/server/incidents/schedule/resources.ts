import { z } from 'zod';
import type { Reading } from '@/lib/server/api/define-operation';
import { isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import { restrictionSchema } from '@/zero/incidents/schedule/fields';
import type { Shift } from '@/zero/incidents/schedule/on-call';
import { fullSchedules } from '@/zero/incidents/schedule/full-schedule';
import type {
  FullSchedule,
  ScheduleLayer,
  ScheduleOverride,
} from '@/zero/incidents/schedule/schema';
import { shiftUnits } from '@/zero/incidents/schedule/values';

const layerResource = z
  .object({
    id: idSchema,
    name: z.string(),
    position: z.int().meta({ description: 'From 0, the lowest. The highest that applies counts.' }),
    startsAt: timeSchema.meta({ description: 'The first handover.' }),
    endsAt: timeSchema.nullable(),
    shiftLength: z.int().meta({ description: 'The length of a shift, in `shiftUnit`.' }),
    shiftUnit: z.enum(shiftUnits),
    restrictions: z.array(restrictionSchema).meta({
      description:
        'When it applies, in the time zone of the schedule; always where there are none. ' +
        'Weekdays are 1, Monday, to 7. Where `to` is not after `from`, it ends on the next day.',
    }),
    participantIds: z.array(idSchema).meta({ description: 'Members in the order of their turns.' }),
  })
  .meta({ id: 'ScheduleLayer' });

const overrideResource = z
  .object({ id: idSchema, memberId: idSchema, startsAt: timeSchema, endsAt: timeSchema })
  .meta({ id: 'ScheduleOverride' });

export const scheduleResource = z
  .object({
    id: idSchema,
    name: z.string(),
    description: z.string(),
    timeZone: z.string().meta({ description: 'An IANA name.' }),
    layers: z.array(layerResource),
    overrides: z.array(overrideResource).meta({
      description: 'Those that have not ended. Where two overlap, the last one made counts.',
    }),
    createdAt: timeSchema,
    updatedAt: timeSchema.meta({ description: 'When it, a layer or an override last changed.' }),
  })
  .meta({ id: 'Schedule', description: 'Who is on call when.' });

export const shiftResource = z
  .object({
    startsAt: timeSchema,
    endsAt: timeSchema,
    memberId: idSchema.nullable().meta({ description: 'Null where nobody is on call.' }),
    layerId: idSchema.nullable(),
    overrideId: idSchema.nullable(),
  })
  .meta({ id: 'Shift', description: 'A part of the final schedule, and what decides it.' });

export const onCallResource = z
  .object({
    scheduleId: idSchema,
    memberId: idSchema.nullable().meta({ description: 'Null where nobody is on call.' }),
    until: timeSchema.nullable().meta({ description: 'Null where nothing changes for 400 days.' }),
    next: z
      .object({ memberId: idSchema, startsAt: timeSchema })
      .nullable()
      .meta({ description: 'The first shift after that which somebody has.' }),
  })
  .meta({ id: 'OnCall', description: 'Who is on call in a schedule.' });

const layerOf = ({ participants, ...layer }: ScheduleLayer): z.input<typeof layerResource> => ({
  id: layer.id,
  name: layer.name,
  position: layer.position,
  startsAt: isoTime(layer.startsAt),
  endsAt: isoTimeOrNull(layer.endsAt),
  shiftLength: layer.shiftLength,
  shiftUnit: layer.shiftUnit,
  restrictions: layer.restrictions.map((each) => ({ ...each, weekdays: [...each.weekdays] })),
  participantIds: participants.map(({ memberId }) => memberId),
});

const overrideOf = ({ id, memberId, startsAt, endsAt }: ScheduleOverride) => ({
  id,
  memberId,
  startsAt: isoTime(startsAt),
  endsAt: isoTime(endsAt),
});

export const scheduleOf = (schedule: FullSchedule): z.input<typeof scheduleResource> => ({
  id: schedule.id,
  name: schedule.name,
  description: schedule.description,
  timeZone: schedule.timeZone,
  layers: schedule.layers.map(layerOf),
  overrides: schedule.overrides.map(overrideOf),
  createdAt: isoTime(schedule.createdAt),
  updatedAt: isoTime(schedule.updatedAt),
});

export const shiftOf = (shift: Shift): z.input<typeof shiftResource> => ({
  startsAt: isoTime(shift.from),
  endsAt: isoTime(shift.to),
  memberId: shift.memberId,
  layerId: shift.layerId,
  overrideId: shift.overrideId,
});

/** Schedules, with the overrides that end after `since`. */
export const schedulesOf = ({ ctx, organizationId }: Reading, since: number) =>
  fullSchedules(ctx, organizationId, since);

/** The schedule. @throws ApiProblem 404 */
export async function readSchedule(call: Reading, id: string) {
  return scheduleOf(found(await call.tx.run(schedulesOf(call, Date.now()).where('id', id).one())));
}
