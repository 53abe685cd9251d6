import { formatLocale, formatNoun } from '@/lib/format/number';
import { minuteMs } from '@/lib/time-units';
import type { Alert } from '@/zero/incidents/alert/schema';
import type { EscalationPage, FullEscalation } from '@/zero/incidents/escalation/schema';

const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' });

/**
 * How the paging for an alert stands, in a sentence. `now` in milliseconds since the epoch.
 * @param nameOf who was paged, or the channel that was posted to
 */
export function pagingState(
  { status, pages, step, round, nextStepAt, joined }: FullEscalation,
  alert: Pick<Alert, 'status'>,
  nameOf: (page: EscalationPage) => string,
  now: number,
): string {
  const others = formatNoun(joined.length, 'further alert');
  if (alert.status !== 'triggered' && status === 'paging' && joined.length > 0) {
    return `Paging goes on for ${others} of this service.`;
  }
  if (alert.status === 'acknowledged') return 'Acknowledged: paging stopped.';
  if (alert.status === 'resolved') return 'Resolved: paging stopped.';
  if (alert.status === 'suppressed') return 'Suppressed: nobody is paged.';
  const [last] = pages;
  if (status === 'finished') {
    return last
      ? 'All steps are done, and nobody acknowledged the alert.'
      : 'Nobody could be paged: nobody is on call in any step.';
  }
  if (last?.round !== round) return 'Paging starts now.';
  const paged = pages.filter(
    (page) =>
      page.step === last.step && page.repetition === last.repetition && page.round === last.round,
  );
  const minutes = Math.ceil((nextStepAt - now) / minuteMs);
  const when = minutes > 0 ? `in ${formatNoun(minutes, 'minute')}` : 'now';
  const also = joined.length > 0 ? ` for this alert and ${others}` : '';
  return `Paging ${list.format(paged.map(nameOf))}${also}; step ${step + 1} follows ${when}.`;
}
