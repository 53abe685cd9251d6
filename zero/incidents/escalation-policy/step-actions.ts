import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { mostSteps, stepFields } from './fields';
import { visibleEscalationSteps, visibleEscalationTargets } from './permissions';
import { assertTargets, markPolicyChanged, policyFor } from './policy-for';
import { escalationPolicySubject } from './subject';
import { columnsOfTarget, type Target } from './values';

/** Two at once could give two steps one position. */
const queue = 'escalationPolicy.steps';

const positionSchema = z.int().min(0).max(mostSteps).optional();

/** Adds a step, at the end where `position` does not say otherwise. */
const addStep = defineAction({
  name: 'escalationPolicy.addStep',
  capability: 'escalationPolicy.manage',
  subject: escalationPolicySubject,
  subjectId: 'policyId',
  queue,
  audit: {
    done: 'added a step to the escalation policy {}',
    todo: 'add a step to the escalation policy {}',
    details: ({ id, delayMinutes, targets, position }) => ({
      stepId: id,
      delayMinutes,
      targets,
      position,
    }),
  },
  schema: inOrganization({
    id: idSchema,
    policyId: idSchema,
    ...stepFields,
    position: positionSchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, policyId, delayMinutes, targets } = args;
    await policyFor(tx, ctx, organizationId, policyId);
    const isNew = await insertOnce(tx, {
      id,
      row: stepsOf(ctx, organizationId, policyId).where('id', id),
      same: { delayMinutes },
      insert: async () => {
        await assertTargets(tx, ctx, organizationId, targets);
        const others = await tx.run(stepsOf(ctx, organizationId, policyId));
        if (others.length >= mostSteps) {
          throw mutationError('CONFLICT', `An escalation policy has at most ${mostSteps} steps.`);
        }
        const position = Math.min(args.position ?? others.length, others.length);
        await setPositions(tx, [
          ...others.slice(0, position),
          { id, position },
          ...others.slice(position),
        ]);
        const row = { id, organizationId, policyId, position, delayMinutes, createdAt: at };
        await tx.mutate.escalationStep.insert(row);
      },
    });
    if (!isNew) return;
    await insertTargets(tx, { organizationId, stepId: id, targets, at });
    await markPolicyChanged(tx, policyId, at);
  },
});

/** Changes a step; what is not named stays. `position` is its new place, from 0, the first. */
const changeStep = defineAction({
  name: 'escalationPolicy.changeStep',
  capability: 'escalationPolicy.manage',
  subject: escalationPolicySubject,
  subjectId: 'policyId',
  queue,
  audit: {
    done: 'changed a step of the escalation policy {}',
    todo: 'change a step of the escalation policy {}',
    details: ({ stepId, delayMinutes, targets, position }) => ({
      stepId,
      delayMinutes,
      targets,
      position,
    }),
  },
  schema: inOrganization({
    policyId: idSchema,
    stepId: idSchema,
    ...z.object(stepFields).partial().shape,
    position: positionSchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, policyId, stepId: id, delayMinutes, targets, position } = args;
    const { step, steps } = await stepFor(tx, ctx, args);
    if (delayMinutes !== undefined) await tx.mutate.escalationStep.update({ id, delayMinutes });
    if (targets) {
      await assertTargets(tx, ctx, organizationId, targets);
      const former = visibleEscalationTargets(ctx)
        .where('organizationId', organizationId)
        .where('stepId', id);
      for (const row of await tx.run(former)) {
        await tx.mutate.escalationTarget.delete({ id: row.id });
      }
      await insertTargets(tx, { organizationId, stepId: id, targets, at });
    }
    if (position !== undefined) {
      const others = steps.filter((each) => each.id !== id);
      await setPositions(tx, others.toSpliced(position, 0, step));
    }
    await markPolicyChanged(tx, policyId, at);
  },
});

const removeStep = defineAction({
  name: 'escalationPolicy.removeStep',
  capability: 'escalationPolicy.manage',
  subject: escalationPolicySubject,
  subjectId: 'policyId',
  queue,
  audit: {
    done: 'removed a step of the escalation policy {}',
    todo: 'remove a step of the escalation policy {}',
    details: ({ stepId }) => ({ stepId }),
  },
  schema: inOrganization({ policyId: idSchema, stepId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { step, steps } = await stepFor(tx, ctx, args);
    await tx.mutate.escalationStep.delete({ id: step.id });
    await setPositions(
      tx,
      steps.filter(({ id }) => id !== step.id),
    );
    await markPolicyChanged(tx, args.policyId, at);
  },
});

export const stepActions = { addStep, changeStep, removeStep };

const stepsOf = (ctx: Context, organizationId: string, policyId: string) =>
  visibleEscalationSteps(ctx)
    .where('organizationId', organizationId)
    .where('policyId', policyId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc');

type StepArgs = { organizationId: string; policyId: string; stepId: string };

async function stepFor(tx: Tx, ctx: Context, { organizationId, policyId, stepId }: StepArgs) {
  await policyFor(tx, ctx, organizationId, policyId);
  const steps = await tx.run(stepsOf(ctx, organizationId, policyId));
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw mutationError('NOT_ALLOWED');
  return { step, steps };
}

type Placed = { readonly id: string; readonly position: number };

async function setPositions(tx: Tx, steps: readonly Placed[]) {
  for (const [position, { id, position: former }] of steps.entries()) {
    if (position !== former) await tx.mutate.escalationStep.update({ id, position });
  }
}

type StepTargets = {
  organizationId: string;
  stepId: string;
  targets: readonly Target[];
  at: number;
};

async function insertTargets(tx: Tx, { organizationId, stepId, targets, at }: StepTargets) {
  for (const [position, target] of targets.entries()) {
    const id = deterministicId(stepId, target.targetId);
    const row = { id, organizationId, stepId, position, createdAt: at };
    await tx.mutate.escalationTarget.insert({ ...row, ...columnsOfTarget(target) });
  }
}
