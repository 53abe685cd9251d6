import { formatLocale, formatNoun } from '@/lib/format/number';
import { minuteMs } from '@/lib/time-units';
import type { Alert } from '@/zero/incidents/alert/schema';
import type { FullEscalation } from '@/zero/incidents/escalation/schema';
import { nameIn } from '../schedule/on-call-person';
import type { Staff } from '../schedule/use-schedules';

const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' });

/** How the paging for an alert stands, in a sentence. `now` in milliseconds since the epoch. */
export function pagingState(
  { status, pages, step, nextStepAt }: FullEscalation,
  alert: Pick<Alert, 'status'>,
  staff: Staff,
  now: number,
): string {
  if (alert.status === 'acknowledged') return 'Acknowledged: paging stopped.';
  if (alert.status === 'resolved') return 'Resolved: paging stopped.';
  if (alert.status === 'suppressed') return 'Suppressed: nobody is paged.';
  const [last] = pages;
  if (status === 'finished') {
    return last
      ? 'All steps are done, and nobody acknowledged the alert.'
      : 'Nobody could be paged: nobody is on call in any step.';
  }
  if (!last) return 'Paging starts now.';
  const paged = pages.filter(
    (page) => page.step === last.step && page.repetition === last.repetition,
  );
  const names = list.format(paged.map(({ memberId }) => nameIn(staff, memberId)));
  const minutes = Math.ceil((nextStepAt - now) / minuteMs);
  const when = minutes > 0 ? `in ${formatNoun(minutes, 'minute')}` : 'now';
  return `Paging ${names}; step ${step + 1} follows ${when}.`;
}
