import type { AlertSeverity } from '../alert/values';
import type { EscalationTarget } from './schema';

export const targetTypes = ['schedule', 'member', 'team', 'channel'] as const;
export type TargetType = (typeof targetTypes)[number];

/** What a policy can page for, from most to least urgent; alerts of severity info page nobody. */
export const pagingSeverities = [
  'critical',
  'error',
  'warning',
] as const satisfies readonly AlertSeverity[];
export type PagingSeverity = (typeof pagingSeverities)[number];

/**
 * Whom a step pages: a member, whoever is on call in a schedule, everyone in a team, or everyone who
 * reads a notification channel.
 */
export type Target = { readonly type: TargetType; readonly targetId: string };

type TargetColumns = Pick<EscalationTarget, 'memberId' | 'scheduleId' | 'teamId' | 'channelId'>;

/** The columns of a target. */
export const columnsOfTarget = ({ type, targetId }: Target) => ({
  memberId: type === 'member' ? targetId : null,
  scheduleId: type === 'schedule' ? targetId : null,
  teamId: type === 'team' ? targetId : null,
  channelId: type === 'channel' ? targetId : null,
});

/** The target that the columns of a row name. */
export function targetOf({ memberId, scheduleId, teamId, channelId }: TargetColumns): Target {
  if (memberId) return { type: 'member', targetId: memberId };
  if (scheduleId) return { type: 'schedule', targetId: scheduleId };
  if (channelId) return { type: 'channel', targetId: channelId };
  return { type: 'team', targetId: teamId ?? '' };
}
