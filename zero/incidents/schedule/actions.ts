import { escapeLike } from '@rocicorp/zero';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { timeZoneSchema } from '@/zero/platform/organization/fields';
import { scheduleDescriptionSchema, scheduleNameSchema } from './fields';
import { layerActions } from './layer-actions';
import { overrideActions } from './override-actions';
import { visibleEscalationTargets } from '../escalation-policy/permissions';
import { visibleSchedules } from './permissions';
import { scheduleFor } from './schedule-for';
import { scheduleSubject } from './subject';

const fields = {
  name: scheduleNameSchema,
  description: scheduleDescriptionSchema,
  timeZone: timeZoneSchema,
};

const create = defineAction({
  name: 'schedule.create',
  capability: 'schedule.manage',
  subject: scheduleSubject,
  subjectId: 'id',
  audit: { done: 'added the schedule {}', todo: 'add the schedule {}' },
  schema: inOrganization({ id: idSchema, ...fields }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name, description, timeZone } = args;
    await insertOnce(tx, {
      id,
      row: visibleSchedules(ctx).where('organizationId', organizationId).where('id', id),
      same: { name, description, timeZone },
      insert: async () => {
        await assertFree(tx, ctx, args);
        const row = { id, organizationId, name, description, timeZone };
        await tx.mutate.schedule.insert({ ...row, createdAt: at, updatedAt: at });
      },
    });
  },
});

/** Changes a schedule; what is not named stays. */
const change = defineAction({
  name: 'schedule.change',
  capability: 'schedule.manage',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  audit: { done: 'changed the schedule {}', todo: 'change the schedule {}' },
  schema: inOrganization({
    scheduleId: idSchema,
    name: fields.name.optional(),
    description: fields.description.optional(),
    timeZone: fields.timeZone.optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, scheduleId: id, name, description, timeZone } = args;
    await scheduleFor(tx, ctx, organizationId, id);
    if (name !== undefined) await assertFree(tx, ctx, { organizationId, id, name });
    await tx.mutate.schedule.update({ id, name, description, timeZone, updatedAt: at });
  },
});

/** Removes a schedule with its layers and overrides, unless an escalation policy pages it. */
const remove = defineAction({
  name: 'schedule.remove',
  capability: 'schedule.manage',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  audit: { done: 'removed the schedule {}', todo: 'remove the schedule {}' },
  schema: inOrganization({ scheduleId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId } = args;
    const { id } = await scheduleFor(tx, ctx, organizationId, args.scheduleId);
    const target = visibleEscalationTargets(ctx)
      .where('organizationId', organizationId)
      .where('scheduleId', id);
    if (await tx.run(target.one())) {
      throw mutationError(
        'CONFLICT',
        'An escalation policy pages this schedule. Remove it from its steps first.',
      );
    }
    await tx.mutate.schedule.delete({ id });
  },
});

export const scheduleActions = { create, change, remove, ...layerActions, ...overrideActions };

type Named = { organizationId: string; id: string; name: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    visibleSchedules(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is a schedule of this name already.');
}
