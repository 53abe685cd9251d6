import type { Context } from '@/zero/core/context';
import { seesEscalationStep, seesEscalationTarget, visibleEscalationPolicies } from './permissions';

/** Policies with their steps and whom each step pages. */
export const fullPolicies = (ctx: Context, organizationId: string) =>
  visibleEscalationPolicies(ctx)
    .where('organizationId', organizationId)
    .related('steps', (steps) =>
      steps
        .where(seesEscalationStep(ctx))
        .related('targets', (targets) =>
          targets.where(seesEscalationTarget(ctx)).orderBy('position', 'asc').orderBy('id', 'asc'),
        )
        .orderBy('position', 'asc')
        .orderBy('id', 'asc'),
    );
