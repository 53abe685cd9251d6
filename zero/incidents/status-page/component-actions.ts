import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleServices } from '@/zero/incidents/service/permissions';
import {
  componentGroupSchema,
  componentNameSchema,
  componentPositionSchema,
  componentStatusSchema,
  mostComponents,
} from './fields';
import { visibleStatusComponents } from './permissions';
import { componentFor, pageFor } from './rows';
import { statusComponentSubject } from './subjects';

const fields = {
  name: componentNameSchema,
  groupName: componentGroupSchema,
  position: componentPositionSchema,
  serviceId: idSchema.nullable(),
};

const create = defineAction({
  name: 'statusComponent.create',
  capability: 'statusPage.manage',
  subject: statusComponentSubject,
  subjectId: 'id',
  audit: { done: 'added the component {}', todo: 'add the component {}' },
  schema: inOrganization({ id: idSchema, statusPageId: idSchema, ...fields }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, statusPageId, name, groupName, position, serviceId } = args;
    const components = visibleStatusComponents(ctx).where('organizationId', organizationId);
    await insertOnce(tx, {
      id,
      row: components.where('id', id),
      same: { name, statusPageId },
      insert: async () => {
        await pageFor(tx, ctx, organizationId, statusPageId);
        await assertService(tx, ctx, organizationId, serviceId);
        const present = await tx.run(
          components
            .where('statusPageId', statusPageId)
            .where('archivedAt', 'IS', null)
            .limit(mostComponents),
        );
        if (present.length >= mostComponents) {
          throw mutationError('CONFLICT', 'A status page has at most 200 components.');
        }
        await tx.mutate.statusComponent.insert({
          id,
          organizationId,
          statusPageId,
          serviceId,
          name,
          groupName,
          position,
          status: 'operational',
          createdAt: at,
          updatedAt: at,
        });
      },
    });
  },
});

/** Changes a component, its place or its status; what is not named stays. */
const change = defineAction({
  name: 'statusComponent.change',
  capability: 'statusPage.manage',
  subject: statusComponentSubject,
  subjectId: 'statusComponentId',
  audit: { done: 'changed the component {}', todo: 'change the component {}' },
  schema: inOrganization({
    statusComponentId: idSchema,
    name: fields.name.optional(),
    groupName: fields.groupName.optional(),
    position: fields.position.optional(),
    serviceId: fields.serviceId.optional(),
    status: componentStatusSchema.optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, statusComponentId: id, name, groupName, position, status } = args;
    const { serviceId } = args;
    await componentFor(tx, ctx, organizationId, id);
    if (serviceId !== undefined) await assertService(tx, ctx, organizationId, serviceId);
    const changed = { name, groupName, position, serviceId, status };
    await tx.mutate.statusComponent.update({ id, ...changed, updatedAt: at });
  },
});

/** Takes a component off its page; its history stays, and it can be restored. */
const remove = defineAction({
  name: 'statusComponent.remove',
  capability: 'statusPage.manage',
  subject: statusComponentSubject,
  subjectId: 'statusComponentId',
  audit: { done: 'removed the component {}', todo: 'remove the component {}' },
  schema: inOrganization({ statusComponentId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id } = await componentFor(tx, ctx, args.organizationId, args.statusComponentId);
    await tx.mutate.statusComponent.update({ id, archivedAt: at, updatedAt: at });
  },
});

const restore = defineAction({
  name: 'statusComponent.restore',
  capability: 'statusPage.manage',
  subject: statusComponentSubject,
  subjectId: 'statusComponentId',
  audit: { done: 'restored the component {}', todo: 'restore the component {}' },
  schema: inOrganization({ statusComponentId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id } = await componentFor(tx, ctx, args.organizationId, args.statusComponentId);
    await tx.mutate.statusComponent.update({ id, archivedAt: null, updatedAt: at });
  },
});

export const statusComponentActions = { create, change, remove, restore };

async function assertService(tx: Tx, ctx: Context, organizationId: string, id: string | null) {
  if (id === null) return;
  const found = visibleServices(ctx).where('organizationId', organizationId).where('id', id);
  if (!(await tx.run(found.one()))) throw mutationError('NOT_ALLOWED');
}
