import type { EscalationTarget } from './schema';

export const targetTypes = ['schedule', 'member', 'team'] as const;
export type TargetType = (typeof targetTypes)[number];

/** Whom a step pages: a member, whoever is on call in a schedule, or everyone in a team. */
export type Target = { readonly type: TargetType; readonly targetId: string };

type TargetColumns = Pick<EscalationTarget, 'memberId' | 'scheduleId' | 'teamId'>;

/** The columns of a target. */
export const columnsOfTarget = ({ type, targetId }: Target) => ({
  memberId: type === 'member' ? targetId : null,
  scheduleId: type === 'schedule' ? targetId : null,
  teamId: type === 'team' ? targetId : null,
});

/** The target that the columns of a row name. */
export function targetOf({ memberId, scheduleId, teamId }: TargetColumns): Target {
  if (memberId) return { type: 'member', targetId: memberId };
  if (scheduleId) return { type: 'schedule', targetId: scheduleId };
  return { type: 'team', targetId: teamId ?? '' };
}
