import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleNotificationChannels } from '@/zero/platform/channel/permissions';
import { visibleTeams } from '@/zero/platform/team/permissions';
import { visibleSchedules } from '../schedule/permissions';
import { assertActiveStaff } from '../schedule/schedule-for';
import { visibleEscalationPolicies } from './permissions';
import type { EscalationPolicy } from './schema';
import type { Target, TargetType } from './values';

/** @throws a `NOT_ALLOWED` rejection for what is no escalation policy of the organization */
export async function policyFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<EscalationPolicy> {
  const found = visibleEscalationPolicies(ctx)
    .where('organizationId', organizationId)
    .where('id', id);
  const policy = await tx.run(found.one());
  if (!policy) throw mutationError('NOT_ALLOWED');
  return policy;
}

/** Marks the policy as changed, by which the audit log and `If-Match` know of its steps. */
export const markPolicyChanged = (tx: Tx, id: string, at: number) =>
  tx.mutate.escalationPolicy.update({ id, updatedAt: at });

/** @throws a `NOT_ALLOWED` rejection where one is no schedule, team, channel or active member of the organization */
export async function assertTargets(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  targets: readonly Target[],
): Promise<void> {
  // A browser may not have all of them.
  if (tx.location !== 'server') return;
  const idsOf = (type: TargetType) =>
    targets.filter((target) => target.type === type).map(({ targetId }) => targetId);
  await assertActiveStaff(tx, ctx, organizationId, idsOf('member'));
  const [scheduleIds, teamIds] = [idsOf('schedule'), idsOf('team')];
  const schedules = await tx.run(
    visibleSchedules(ctx).where('organizationId', organizationId).where('id', 'IN', scheduleIds),
  );
  const teams = await tx.run(
    visibleTeams(ctx).where('organizationId', organizationId).where('id', 'IN', teamIds),
  );
  const channelIds = idsOf('channel');
  const channels = await tx.run(
    visibleNotificationChannels(ctx)
      .where('organizationId', organizationId)
      .where('id', 'IN', channelIds),
  );
  const found = schedules.length + teams.length + channels.length;
  if (found !== scheduleIds.length + teamIds.length + channelIds.length) {
    throw mutationError('NOT_ALLOWED');
  }
}
