import type { EscalationTarget } from './schema';

export const targetTypes = ['schedule', 'member', 'team'] as const;
export type TargetType = (typeof targetTypes)[number];

/** Whom a step pages: a member, whoever is on call in a schedule, or everyone in a team. */
export type Target = { readonly type: TargetType; readonly id: string };

type TargetColumns = Pick<EscalationTarget, 'memberId' | 'scheduleId' | 'teamId'>;

/** The columns of a target. */
export const columnsOfTarget = ({ type, id }: Target) => ({
  memberId: type === 'member' ? id : null,
  scheduleId: type === 'schedule' ? id : null,
  teamId: type === 'team' ? id : null,
});

/** The target that the columns of a row name. */
export function targetOf({ memberId, scheduleId, teamId }: TargetColumns): Target {
  if (memberId) return { type: 'member', id: memberId };
  if (scheduleId) return { type: 'schedule', id: scheduleId };
  return { type: 'team', id: teamId ?? '' };
}
