import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleEscalationSteps } from '../escalation-policy/permissions';
import { assertTargets, policyFor } from '../escalation-policy/policy-for';
import { targetTypes } from '../escalation-policy/values';
import { isOpenStatus } from './machine';
import { incidentSubject } from './subject';
import { incidentFor, recordIncidentEvent } from './write';

/** Whom somebody can page for an incident. */
export const incidentPageTypes = ['policy', ...targetTypes] as const;
export type IncidentPageType = (typeof incidentPageTypes)[number];

/** Pages by a policy, or a person, schedule, team or channel, until somebody acknowledges. Needs the server. */
export const page = defineAction({
  name: 'incident.page',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  audit: {
    done: 'asked to page people for the incident {}',
    todo: 'page people for the incident {}',
    details: ({ type, targetId }) => ({ pageType: type, targetId }),
  },
  schema: inOrganization({
    incidentId: idSchema,
    type: z.enum(incidentPageTypes),
    targetId: idSchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, incidentId, type, targetId } = args;
    const { status } = await incidentFor(tx, ctx, organizationId, incidentId);
    if (!isOpenStatus(status)) {
      throw mutationError('CONFLICT', 'People are paged for open incidents only.');
    }
    if (type === 'policy') await assertPolicy(tx, ctx, organizationId, targetId);
    else await assertTargets(tx, ctx, organizationId, [{ type, targetId }]);
    // What follows runs for what changed.
    await tx.mutate.incident.update({ id: incidentId, updatedAt: at });
  },
});

async function assertPolicy(tx: Tx, ctx: Context, organizationId: string, policyId: string) {
  if (tx.location !== 'server') return;
  const { name } = await policyFor(tx, ctx, organizationId, policyId);
  const step = await tx.run(
    visibleEscalationSteps(ctx)
      .where('organizationId', organizationId)
      .where('policyId', policyId)
      .one(),
  );
  if (!step) throw mutationError('CONFLICT', `The escalation policy ${name} has no steps.`);
}

/** Says that somebody is at work on the incident, which stops paging for it. */
export const acknowledge = defineAction({
  name: 'incident.acknowledge',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  audit: { done: 'acknowledged the incident {}', todo: 'acknowledge the incident {}' },
  schema: inOrganization({ incidentId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    if (!isOpenStatus(incident.status)) {
      throw mutationError('CONFLICT', 'Only an open incident can be acknowledged.');
    }
    const { acknowledgedAt, mitigatedAt } = incident;
    const isFirst = acknowledgedAt === null && mitigatedAt === null;
    await tx.mutate.incident.update({
      id,
      ...(isFirst && { acknowledgedAt: at }),
      updatedAt: at,
    });
    await recordIncidentEvent(tx, actor, { incidentId: id, kind: 'acknowledged', at });
  },
});
