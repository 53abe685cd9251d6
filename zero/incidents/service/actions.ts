import { escapeLike } from '@rocicorp/zero';
import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { rejectTakenName } from '@/zero/core/retired';
import { visibleTeams } from '@/zero/platform/team/permissions';
import { replaceClients } from './clients';
import { policyFor } from '../escalation-policy/policy-for';
import { replaceDependencies } from './dependencies';
import {
  defaultTicketThreshold,
  groupingFields,
  mostClients,
  mostDependencies,
  serviceDescriptionSchema,
  serviceNameSchema,
  serviceSlugSchema,
  serviceTierSchema,
  ticketThresholdSchema,
} from './fields';
import { visibleServices } from './permissions';
import type { Service } from './schema';
import { serviceSubject } from './subject';
import { serviceFor } from './write';

const fields = {
  name: serviceNameSchema,
  slug: serviceSlugSchema,
  description: serviceDescriptionSchema,
  tier: serviceTierSchema,
  teamId: idSchema.nullable(),
  escalationPolicyId: idSchema.nullable(),
  /** The services that it needs. */
  dependsOnIds: z.array(idSchema).max(mostDependencies),
};

/** The clients that use it; who does not name them leaves them as they are. */
const clientIds = z.array(idSchema).max(mostClients).optional();

/** Who does not name them leaves them as they are, or as they are for most services. */
const grouping = z.object(groupingFields).partial().shape;

/** Two changes at once could make a circle that neither sees. */
const queue = 'service.dependencies';

const create = defineAction({
  name: 'service.create',
  capability: 'service.manage',
  subject: serviceSubject,
  subjectId: 'id',
  queue,
  audit: {
    done: 'added the service {}',
    todo: 'add the service {}',
    details: ({ dependsOnIds, clientIds: used }) => ({ dependsOnIds, clientIds: used }),
  },
  schema: inOrganization({
    id: idSchema,
    ...fields,
    // Tabs that were opened before services had one do not send it.
    escalationPolicyId: fields.escalationPolicyId.optional(),
    ticketThreshold: ticketThresholdSchema.optional(),
    ...grouping,
    clientIds,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name, slug, description, tier, teamId, dependsOnIds } = args;
    const { escalationPolicyId = null, declareFrom = null, declareSeverity = 2 } = args;
    const { groupingMinutes = 60, ticketThreshold = defaultTicketThreshold } = args;
    const isNew = await insertOnce(tx, {
      id,
      row: visibleServices(ctx).where('organizationId', organizationId).where('id', id),
      same: { name, slug },
      insert: async () => {
        await assertFree(tx, ctx, args);
        await assertTeam(tx, ctx, organizationId, teamId);
        if (escalationPolicyId) await policyFor(tx, ctx, organizationId, escalationPolicyId);
        await tx.mutate.service.insert({
          id,
          organizationId,
          name,
          slug,
          description,
          tier,
          teamId,
          escalationPolicyId,
          ticketThreshold,
          declareFrom,
          declareSeverity,
          groupingMinutes,
          createdAt: at,
          updatedAt: at,
        });
      },
    });
    if (!isNew) return;
    const place = { organizationId, serviceId: id, at };
    await replaceDependencies(tx, ctx, { ...place, dependsOnIds });
    if (args.clientIds) await replaceClients(tx, ctx, { ...place, clientIds: args.clientIds });
  },
});

/** Changes a service; what is not named stays. */
const change = defineAction({
  name: 'service.change',
  capability: 'service.manage',
  subject: serviceSubject,
  subjectId: 'serviceId',
  queue,
  audit: {
    done: 'changed the service {}',
    todo: 'change the service {}',
    details: ({ dependsOnIds, clientIds: used }) => ({ dependsOnIds, clientIds: used }),
  },
  schema: inOrganization({
    serviceId: idSchema,
    name: fields.name.optional(),
    slug: fields.slug.optional(),
    description: fields.description.optional(),
    tier: fields.tier.optional(),
    teamId: fields.teamId.optional(),
    escalationPolicyId: fields.escalationPolicyId.optional(),
    ticketThreshold: ticketThresholdSchema.optional(),
    ...grouping,
    dependsOnIds: fields.dependsOnIds.optional(),
    clientIds,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, serviceId: id, name, slug, description, tier, teamId } = args;
    const service = await serviceFor(tx, ctx, organizationId, id);
    await assertFree(tx, ctx, { organizationId, id, name, slug });
    if (teamId !== undefined) await assertTeam(tx, ctx, organizationId, teamId);
    const { dependsOnIds, escalationPolicyId } = args;
    const { declareFrom, declareSeverity, groupingMinutes, ticketThreshold } = args;
    if (escalationPolicyId) await policyFor(tx, ctx, organizationId, escalationPolicyId);
    const hasOtherDependencies =
      dependsOnIds !== undefined &&
      (await replaceDependencies(tx, ctx, { organizationId, serviceId: id, dependsOnIds, at }));
    const hasOtherClients =
      args.clientIds !== undefined &&
      (await replaceClients(tx, ctx, {
        organizationId,
        serviceId: id,
        clientIds: args.clientIds,
        at,
      }));
    const rule = { declareFrom, declareSeverity, groupingMinutes, ticketThreshold };
    const changed = { name, slug, description, tier, teamId, escalationPolicyId, ...rule };
    const isChanged = Object.entries(changed).some(
      ([field, value]) => value !== undefined && value !== service[field as keyof Service],
    );
    if (hasOtherDependencies || hasOtherClients || isChanged) {
      await tx.mutate.service.update({ id, ...changed, updatedAt: at });
    }
  },
});

/** Takes a service out of all choices; what happened to it stays, and it can be restored. */
const remove = defineAction({
  name: 'service.remove',
  capability: 'service.manage',
  subject: serviceSubject,
  subjectId: 'serviceId',
  audit: { done: 'removed the service {}', todo: 'remove the service {}' },
  schema: inOrganization({ serviceId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, archivedAt } = await serviceFor(tx, ctx, args.organizationId, args.serviceId);
    if (archivedAt === null) await tx.mutate.service.update({ id, archivedAt: at, updatedAt: at });
  },
});

/** Offers a removed service again. */
const restore = defineAction({
  name: 'service.restore',
  capability: 'service.manage',
  subject: serviceSubject,
  subjectId: 'serviceId',
  audit: { done: 'restored the service {}', todo: 'restore the service {}' },
  schema: inOrganization({ serviceId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, archivedAt } = await serviceFor(tx, ctx, args.organizationId, args.serviceId);
    if (archivedAt !== null)
      await tx.mutate.service.update({ id, archivedAt: null, updatedAt: at });
  },
});

export const serviceActions = { create, change, remove, restore };

async function assertTeam(tx: Tx, ctx: Context, organizationId: string, id: string | null) {
  if (id === null) return;
  const team = await tx.run(
    visibleTeams(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!team) throw mutationError('NOT_ALLOWED');
}

type Named = {
  organizationId: string;
  id: string;
  name?: string | undefined;
  slug?: string | undefined;
};

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name, slug }: Named) {
  const others = visibleServices(ctx).where('organizationId', organizationId).where('id', '!=', id);
  if (name !== undefined) {
    const named = await tx.run(others.where('name', 'ILIKE', escapeLike(name)).one());
    rejectTakenName('service', named);
  }
  if (slug !== undefined && (await tx.run(others.where('slug', slug).one()))) {
    throw mutationError('CONFLICT', 'Another service has this slug already.');
  }
}
