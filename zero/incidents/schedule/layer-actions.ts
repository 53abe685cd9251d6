import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { layerFields, mostLayers } from './fields';
import { visibleScheduleLayers, visibleScheduleParticipants } from './permissions';
import { assertActiveStaff, markChanged, scheduleFor } from './schedule-for';
import { scheduleSubject } from './subject';

/** Two at once could give two layers one position. */
const queue = 'schedule.layers';

/** Adds a layer above the others. */
const addLayer = defineAction({
  name: 'schedule.addLayer',
  capability: 'schedule.manage',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  queue,
  audit: {
    done: 'added a layer to the schedule {}',
    todo: 'add a layer to the schedule {}',
    details: ({ id, name, ...layer }) => ({ layerId: id, layer: name, ...detailsOf(layer) }),
  },
  schema: inOrganization({ id: idSchema, scheduleId: idSchema, ...layerFields }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, scheduleId, participantIds, at: _, ...given } = args;
    const { name, startsAt, endsAt, shiftLength, shiftUnit, restrictions } = given;
    await scheduleFor(tx, ctx, organizationId, scheduleId);
    const isNew = await insertOnce(tx, {
      id,
      row: layersOf(ctx, organizationId, scheduleId).where('id', id),
      same: { name, startsAt, shiftLength, shiftUnit },
      insert: async () => {
        assertOrdered(startsAt, endsAt);
        await assertActiveStaff(tx, ctx, organizationId, participantIds);
        const others = await tx.run(layersOf(ctx, organizationId, scheduleId));
        if (others.length >= mostLayers) {
          throw mutationError('CONFLICT', `A schedule has at most ${mostLayers} layers.`);
        }
        const row = { id, organizationId, scheduleId, name, startsAt, endsAt, restrictions };
        const position = (others.at(-1)?.position ?? -1) + 1;
        const shift = { shiftLength, shiftUnit };
        await tx.mutate.scheduleLayer.insert({ ...row, ...shift, position, createdAt: at });
      },
    });
    if (!isNew) return;
    await insertParticipants(tx, { organizationId, layerId: id, participantIds, at });
    await markChanged(tx, scheduleId, at);
  },
});

/** Changes a layer; what is not named stays. `position` is its new place, from 0, the lowest. */
const changeLayer = defineAction({
  name: 'schedule.changeLayer',
  capability: 'schedule.manage',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  queue,
  audit: {
    done: 'changed a layer of the schedule {}',
    todo: 'change a layer of the schedule {}',
    details: ({ layerId, name, position, ...layer }) => ({
      layerId,
      layer: name,
      position,
      ...detailsOf(layer),
    }),
  },
  schema: inOrganization({
    scheduleId: idSchema,
    layerId: idSchema,
    ...z.object(layerFields).partial().shape,
    position: z.int().min(0).max(mostLayers).optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, scheduleId, layerId: id, position, participantIds } = args;
    const { name, startsAt, endsAt, shiftLength, shiftUnit, restrictions } = args;
    await scheduleFor(tx, ctx, organizationId, scheduleId);
    const layers = await tx.run(layersOf(ctx, organizationId, scheduleId));
    const layer = layers.find((each) => each.id === id);
    if (!layer) throw mutationError('NOT_ALLOWED');
    assertOrdered(startsAt ?? layer.startsAt, endsAt === undefined ? layer.endsAt : endsAt);
    const shift = { shiftLength, shiftUnit };
    await markChanged(tx, scheduleId, at);
    await tx.mutate.scheduleLayer.update({ id, name, startsAt, endsAt, restrictions, ...shift });
    if (participantIds) {
      await assertActiveStaff(tx, ctx, organizationId, participantIds);
      const participants = visibleScheduleParticipants(ctx)
        .where('organizationId', organizationId)
        .where('layerId', id);
      for (const row of await tx.run(participants)) {
        await tx.mutate.scheduleParticipant.delete({ id: row.id });
      }
      await insertParticipants(tx, { organizationId, layerId: id, participantIds, at });
    }
    if (position === undefined) return;
    const others = layers.filter((each) => each.id !== id);
    for (const [index, each] of others.toSpliced(position, 0, layer).entries()) {
      if (each.position !== index) {
        await tx.mutate.scheduleLayer.update({ id: each.id, position: index });
      }
    }
  },
});

const removeLayer = defineAction({
  name: 'schedule.removeLayer',
  capability: 'schedule.manage',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  queue,
  audit: {
    done: 'removed a layer of the schedule {}',
    todo: 'remove a layer of the schedule {}',
    details: ({ layerId }) => ({ layerId }),
  },
  schema: inOrganization({ scheduleId: idSchema, layerId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, scheduleId, layerId: id } = args;
    await scheduleFor(tx, ctx, organizationId, scheduleId);
    const layer = layersOf(ctx, organizationId, scheduleId).where('id', id).one();
    if (!(await tx.run(layer))) throw mutationError('NOT_ALLOWED');
    await tx.mutate.scheduleLayer.delete({ id });
    await markChanged(tx, scheduleId, at);
  },
});

export const layerActions = { addLayer, changeLayer, removeLayer };

const layersOf = (ctx: Context, organizationId: string, scheduleId: string) =>
  visibleScheduleLayers(ctx)
    .where('organizationId', organizationId)
    .where('scheduleId', scheduleId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc');

type LayerArgs = Partial<z.infer<z.ZodObject<typeof layerFields>>>;

/** What the audit log keeps of a layer. */
const detailsOf = ({
  participantIds,
  startsAt,
  endsAt,
  shiftLength,
  shiftUnit,
  restrictions,
}: LayerArgs) => ({
  participantIds,
  startsAt: isoOf(startsAt),
  endsAt: isoOf(endsAt),
  shiftLength,
  shiftUnit,
  restrictions,
});

const isoOf = (at: number | null | undefined) =>
  typeof at === 'number' ? new Date(at).toISOString() : undefined;

function assertOrdered(startsAt: number, endsAt: number | null) {
  if (endsAt === null || endsAt > startsAt) return;
  throw mutationError('INVALID', 'A layer ends after it starts.');
}

type Participants = {
  organizationId: string;
  layerId: string;
  participantIds: readonly string[];
  at: number;
};

async function insertParticipants(
  tx: Tx,
  { organizationId, layerId, participantIds, at }: Participants,
) {
  for (const [position, memberId] of participantIds.entries()) {
    const id = deterministicId(layerId, memberId);
    const row = { id, organizationId, layerId, memberId, position, createdAt: at };
    await tx.mutate.scheduleParticipant.insert(row);
  }
}
