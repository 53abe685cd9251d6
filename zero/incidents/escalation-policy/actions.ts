import { escapeLike } from '@rocicorp/zero';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleServices } from '../service/permissions';
import { policyFields } from './fields';
import { visibleEscalationPolicies } from './permissions';
import { policyFor } from './policy-for';
import { stepActions } from './step-actions';
import { escalationPolicySubject } from './subject';

const create = defineAction({
  name: 'escalationPolicy.create',
  capability: 'escalationPolicy.manage',
  subject: escalationPolicySubject,
  subjectId: 'id',
  audit: { done: 'added the escalation policy {}', todo: 'add the escalation policy {}' },
  schema: inOrganization({
    id: idSchema,
    ...policyFields,
    lowestSeverity: policyFields.lowestSeverity.optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name, description, repeatCount } = args;
    const lowestSeverity = args.lowestSeverity ?? 'warning';
    await insertOnce(tx, {
      id,
      row: visibleEscalationPolicies(ctx).where('organizationId', organizationId).where('id', id),
      same: { name, description, repeatCount, lowestSeverity },
      insert: async () => {
        await assertFree(tx, ctx, args);
        const row = { id, organizationId, name, description, repeatCount, lowestSeverity };
        await tx.mutate.escalationPolicy.insert({ ...row, createdAt: at, updatedAt: at });
      },
    });
  },
});

/** Changes a policy; what is not named stays. */
const change = defineAction({
  name: 'escalationPolicy.change',
  capability: 'escalationPolicy.manage',
  subject: escalationPolicySubject,
  subjectId: 'policyId',
  audit: { done: 'changed the escalation policy {}', todo: 'change the escalation policy {}' },
  schema: inOrganization({
    policyId: idSchema,
    name: policyFields.name.optional(),
    description: policyFields.description.optional(),
    repeatCount: policyFields.repeatCount.optional(),
    lowestSeverity: policyFields.lowestSeverity.optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, policyId: id, name, description, repeatCount, lowestSeverity } = args;
    await policyFor(tx, ctx, organizationId, id);
    if (name !== undefined) await assertFree(tx, ctx, { organizationId, id, name });
    await tx.mutate.escalationPolicy.update({
      id,
      name,
      description,
      repeatCount,
      lowestSeverity,
      updatedAt: at,
    });
  },
});

/** Removes a policy with its steps, unless a service uses it. */
const remove = defineAction({
  name: 'escalationPolicy.remove',
  capability: 'escalationPolicy.manage',
  subject: escalationPolicySubject,
  subjectId: 'policyId',
  audit: { done: 'removed the escalation policy {}', todo: 'remove the escalation policy {}' },
  schema: inOrganization({ policyId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId } = args;
    const { id } = await policyFor(tx, ctx, organizationId, args.policyId);
    const service = await tx.run(
      visibleServices(ctx)
        .where('organizationId', organizationId)
        .where('escalationPolicyId', id)
        .one(),
    );
    if (service) {
      throw mutationError(
        'CONFLICT',
        `The service ${service.name} uses this policy. Choose another one there first.`,
      );
    }
    await tx.mutate.escalationPolicy.delete({ id });
  },
});

export const escalationPolicyActions = { create, change, remove, ...stepActions };

type Named = { organizationId: string; id: string; name: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    visibleEscalationPolicies(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is an escalation policy of this name already.');
}
