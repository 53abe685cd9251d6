import { z } from 'zod';
import type { Reading } from '@/lib/server/api/define-operation';
import { isoTime, timeSchema } from '@/lib/server/api/fields';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import { targetSchema } from '@/zero/incidents/escalation-policy/fields';
import { fullPolicies } from '@/zero/incidents/escalation-policy/full-policy';
import type {
  EscalationStep,
  FullEscalationPolicy,
} from '@/zero/incidents/escalation-policy/schema';
import { pagingSeverities, targetOf } from '@/zero/incidents/escalation-policy/values';

const stepResource = z
  .object({
    id: idSchema,
    delayMinutes: z
      .int()
      .meta({ description: 'Minutes until the next step, or until the policy is repeated.' }),
    targets: z.array(targetSchema).meta({
      description:
        'Whom it pages: a member, whoever is on call in a schedule, everyone in a team, or a notification channel.',
    }),
  })
  .meta({ id: 'EscalationStep' });

export const escalationPolicyResource = z
  .object({
    id: idSchema,
    name: z.string(),
    description: z.string(),
    repeatCount: z
      .int()
      .meta({ description: 'How often all steps are repeated after the first time.' }),
    lowestSeverity: z.enum(pagingSeverities).meta({
      description: 'Alerts of this severity and of those that are more urgent are paged for.',
    }),
    steps: z.array(stepResource).meta({ description: 'In their order.' }),
    createdAt: timeSchema,
    updatedAt: timeSchema.meta({ description: 'When it or a step last changed.' }),
  })
  .meta({
    id: 'EscalationPolicy',
    description: 'Who is paged for an alert, in which order, until somebody acknowledges it.',
  });

const stepOf = ({ id, delayMinutes, targets }: EscalationStep) => ({
  id,
  delayMinutes,
  targets: targets.map(targetOf),
});

export const escalationPolicyOf = (
  policy: FullEscalationPolicy,
): z.input<typeof escalationPolicyResource> => ({
  id: policy.id,
  name: policy.name,
  description: policy.description,
  repeatCount: policy.repeatCount,
  lowestSeverity: policy.lowestSeverity,
  steps: policy.steps.map(stepOf),
  createdAt: isoTime(policy.createdAt),
  updatedAt: isoTime(policy.updatedAt),
});

export const escalationPoliciesOf = ({ ctx, organizationId }: Reading) =>
  fullPolicies(ctx, organizationId);

/** The policy. @throws ApiProblem 404 */
export async function readEscalationPolicy(call: Reading, id: string) {
  const policy = escalationPoliciesOf(call).where('id', id).one();
  return escalationPolicyOf(found(await call.tx.run(policy)));
}
