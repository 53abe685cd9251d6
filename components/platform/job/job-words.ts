import type { ScheduleRow } from '@/lib/server/platform/job/read';
import type { Tone } from '@/components/ui/badge';
import type { TaskState } from '@/zero/platform/job/values';

export const stateWords: Record<TaskState, string> = {
  waiting: 'Waiting',
  running: 'Running',
  failed: 'Failed, will retry',
  dead: 'Given up',
};

export const stateTones: Record<TaskState, Tone> = {
  waiting: 'neutral',
  running: 'info',
  failed: 'warning',
  dead: 'danger',
};

/** How often a job runs: "Daily at 03:17 UTC". */
export function scheduleWords(schedule: ScheduleRow['schedule']): string {
  if (schedule === 'minutely') return 'Every minute';
  const minute = String(schedule.minute).padStart(2, '0');
  if (schedule.hour === undefined) return `Every hour at minute ${minute}`;
  return `Daily at ${String(schedule.hour).padStart(2, '0')}:${minute} UTC`;
}
