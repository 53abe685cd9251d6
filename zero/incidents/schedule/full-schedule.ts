import type { Context } from '@/zero/core/context';
import type { OnCallSchedule } from './on-call';
import {
  seesScheduleLayer,
  seesScheduleOverride,
  seesScheduleParticipant,
  visibleSchedules,
} from './permissions';
import type { FullSchedule, ScheduleLayer, ScheduleOverride } from './schema';

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

type LayerParts = Pick<
  ScheduleLayer,
  'id' | 'startsAt' | 'endsAt' | 'shiftLength' | 'shiftUnit' | 'restrictions'
> & { readonly participants: readonly { readonly memberId: string }[] };

/** What of a schedule says who is on call. */
type ScheduleParts = Pick<FullSchedule, 'timeZone'> & {
  readonly layers: readonly LayerParts[];
  readonly overrides: readonly Pick<ScheduleOverride, 'id' | 'memberId' | 'startsAt' | 'endsAt'>[];
};

/** The schedule as the calculation needs it; who has left has no turn and no override. */
export function onCallScheduleOf(
  { timeZone, layers, overrides }: ScheduleParts,
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
