import type { Context } from '@/zero/core/context';
import type { OnCallSchedule } from './on-call';
import {
  seesScheduleLayer,
  seesScheduleOverride,
  seesScheduleParticipant,
  visibleSchedules,
} from './permissions';
import type { FullSchedule } from './schema';

/** Schedules with their layers, and with the overrides that end after `since`. */
export const fullSchedules = (ctx: Context, organizationId: string, since: number) =>
  visibleSchedules(ctx)
    .where('organizationId', organizationId)
    .related('layers', (layers) =>
      layers
        .where(seesScheduleLayer(ctx))
        .related('participants', (participants) =>
          participants
            .where(seesScheduleParticipant(ctx))
            .orderBy('position', 'asc')
            .orderBy('id', 'asc'),
        )
        .orderBy('position', 'asc')
        .orderBy('id', 'asc'),
    )
    .related('overrides', (overrides) =>
      overrides
        .where(seesScheduleOverride(ctx))
        .where('endsAt', '>', since)
        .orderBy('createdAt', 'asc')
        .orderBy('id', 'asc'),
    );

/** The schedule as the calculation needs it; who has left has no turn and no override. */
export function onCallScheduleOf(
  { timeZone, layers, overrides }: Pick<FullSchedule, 'timeZone' | 'layers' | 'overrides'>,
  isActive: (memberId: string) => boolean,
): OnCallSchedule {
  const active = (memberId: string) => (isActive(memberId) ? memberId : null);
  return {
    timeZone,
    layers: layers.map((layer) => ({
      id: layer.id,
      startsAt: layer.startsAt,
      endsAt: layer.endsAt,
      shiftLength: layer.shiftLength,
      shiftUnit: layer.shiftUnit,
      restrictions: layer.restrictions,
      participants: layer.participants.map(({ memberId }) => active(memberId)),
    })),
    overrides: overrides.map(({ id, memberId, startsAt, endsAt }) => ({
      id,
      memberId: active(memberId),
      from: startsAt,
      to: endsAt,
    })),
  };
}
