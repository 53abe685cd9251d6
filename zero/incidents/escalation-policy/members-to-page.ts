import type { Target } from './values';

/** What says whom a target means at a time. */
export type TargetReaders = {
  /** Whether somebody is active staff. */
  isActive: (memberId: string) => boolean;
  /** Who is on call in a schedule; null for nobody. */
  onCall: (scheduleId: string) => string | null;
  /** Everybody in a team. */
  teamMembers: (teamId: string) => readonly string[];
};

/** The active members whom a step pages, each once, in the order of its targets. */
export function membersToPage(
  targets: readonly Target[],
  { isActive, onCall, teamMembers }: TargetReaders,
): string[] {
  const all = targets.flatMap(({ type, targetId }): readonly (string | null)[] => {
    if (type === 'member') return [targetId];
    if (type === 'schedule') return [onCall(targetId)];
    return type === 'team' ? teamMembers(targetId) : [];
  });
  const named = all.filter((id) => id !== null && isActive(id));
  return [...new Set(named as string[])];
}
