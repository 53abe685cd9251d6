import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesEscalationPolicy = (ctx: Context) =>
  enforceOnServer<'escalationPolicy'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

/** Never a client. */
export const seesEscalationStep = (ctx: Context) =>
  enforceOnServer<'escalationStep'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

/** Never a client. */
export const seesEscalationTarget = (ctx: Context) =>
  enforceOnServer<'escalationTarget'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleEscalationPolicies = (ctx: Context) =>
  zql.escalationPolicy.where(seesEscalationPolicy(ctx));

export const visibleEscalationSteps = (ctx: Context) =>
  zql.escalationStep.where(seesEscalationStep(ctx));

export const visibleEscalationTargets = (ctx: Context) =>
  zql.escalationTarget.where(seesEscalationTarget(ctx));
