import { escapeLike } from '@rocicorp/zero';
import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import { visibleClients } from '@/zero/platform/client/permissions';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import type { SlaPolicy } from './schema';
import { visibleTicketTypes } from '../ticket/permissions';
import { conditionsSchema, policyNameSchema, targetMinutesSchema, warnSchema } from './fields';
import { visibleSlaPolicies } from './permissions';
import { positionOfNew } from './rules';
import { type SlaConditions, slaHours } from './values';
import { slaPolicySubject } from './subject';

const terms = {
  name: policyNameSchema,
  conditions: conditionsSchema,
  hours: z.enum(slaHours),
  firstResponseMinutes: targetMinutesSchema,
  nextResponseMinutes: targetMinutesSchema,
  resolutionMinutes: targetMinutesSchema,
  warnMinutes: warnSchema,
  pausesWhileHeld: z.boolean(),
  isActive: z.boolean(),
};

/** Adds a policy, before the first that would leave it no ticket; see `placeOfNew`. */
const create = defineAction({
  name: 'slaPolicy.create',
  capability: 'sla.manage',
  subject: slaPolicySubject,
  subjectId: 'id',
  audit: {
    done: 'added the SLA policy {}',
    todo: 'add the SLA policy {}',
  },
  schema: inOrganization({
    id: idSchema,
    ...terms,
    // Tabs that were opened before policies had it do not send it.
    pausesWhileHeld: terms.pausesWhileHeld.optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { at: _, pausesWhileHeld = false, ...policy } = args;
    const { id, organizationId, name, hours, isActive, warnMinutes } = args;
    await insertOnce(tx, {
      id,
      row: visibleSlaPolicies(ctx).where('organizationId', organizationId).where('id', id),
      same: { name, hours, isActive, warnMinutes },
      insert: async () => {
        await assertSound(tx, ctx, policy);
        const all = await tx.run(policiesOf(ctx, organizationId));
        const position = positionOfNew(all, policy.conditions);
        await tx.mutate.slaPolicy.insert({
          ...policy,
          pausesWhileHeld,
          position,
          createdAt: at,
          updatedAt: at,
        });
        await renumber(tx, [...all.slice(0, position), { id, position }, ...all.slice(position)]);
      },
    });
  },
});

/** Changes what is named; `position` is the policy's new place in the list, from 0. */
const change = defineAction({
  name: 'slaPolicy.change',
  capability: 'sla.manage',
  subject: slaPolicySubject,
  subjectId: 'slaPolicyId',
  audit: {
    done: 'changed the SLA policy {}',
    todo: 'change the SLA policy {}',
  },
  schema: inOrganization({
    slaPolicyId: idSchema,
    ...z.object(terms).partial().shape,
    position: z.number().int().min(0).max(10_000).optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { slaPolicyId: id, organizationId, position, at: _, ...named } = args;
    const all = await tx.run(policiesOf(ctx, organizationId));
    const policy = all.find((each) => each.id === id);
    if (!policy) throw mutationError('NOT_ALLOWED');
    await assertSound(tx, ctx, { ...policy, ...named });
    await tx.mutate.slaPolicy.update({ id, ...named, updatedAt: at });
    if (position === undefined) return;
    const others = all.filter((each) => each.id !== id);
    await renumber(tx, others.toSpliced(position, 0, policy));
  },
});

/** Takes a policy away; what it promised is promised no more, unless the next one that fits does. */
const remove = defineAction({
  name: 'slaPolicy.remove',
  capability: 'sla.manage',
  subject: slaPolicySubject,
  subjectId: 'slaPolicyId',
  audit: {
    done: 'removed the SLA policy {}',
    todo: 'remove the SLA policy {}',
  },
  schema: inOrganization({ slaPolicyId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, slaPolicyId: id } = args;
    const policy = policiesOf(ctx, organizationId).where('id', id).one();
    if (!(await tx.run(policy))) throw mutationError('NOT_ALLOWED');
    await tx.mutate.slaPolicy.delete({ id });
  },
});

/** Gives each policy the position at which it stands in `order`. */
async function renumber(tx: Tx, order: readonly Pick<SlaPolicy, 'id' | 'position'>[]) {
  for (const [position, policy] of order.entries()) {
    if (policy.position !== position) await tx.mutate.slaPolicy.update({ id: policy.id, position });
  }
}

const policiesOf = (ctx: Context, organizationId: string) =>
  visibleSlaPolicies(ctx)
    .where('organizationId', organizationId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc');

type Sound = Pick<
  SlaPolicy,
  | 'id'
  | 'organizationId'
  | 'name'
  | 'firstResponseMinutes'
  | 'nextResponseMinutes'
  | 'resolutionMinutes'
> & { conditions: Readonly<SlaConditions> };

/** @throws a rejection for a policy without a target, has another's name, or names what is not there */
async function assertSound(tx: Tx, ctx: Context, policy: Sound): Promise<void> {
  const { id, organizationId, name, conditions } = policy;
  const promises = [
    policy.firstResponseMinutes,
    policy.nextResponseMinutes,
    policy.resolutionMinutes,
  ];
  if (promises.every((minutes) => minutes === null)) {
    throw mutationError('INVALID', 'A policy needs at least one target.');
  }
  const { typeIds = [], clientIds = [] } = conditions;
  if (tx.location === 'server') {
    const types = visibleTicketTypes(ctx).where('organizationId', organizationId);
    const clients = visibleClients(ctx).where('organizationId', organizationId);
    const known = [
      ...(await tx.run(types.where('id', 'IN', typeIds))),
      ...(await tx.run(clients.where('id', 'IN', clientIds))),
    ];
    const named = new Set([...typeIds, ...clientIds]);
    if (known.length !== named.size) throw mutationError('NOT_ALLOWED');
  }
  const other = await tx.run(
    policiesOf(ctx, organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is a policy of this name already.');
}

export const slaPolicyActions = { create, change, remove };
