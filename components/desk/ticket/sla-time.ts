import { formatDuration, formatDurationExact } from '@/lib/format/duration';
import { noTime } from '@/zero/desk/ticket/values';

const minute = 60_000;

/** How an SLA target stands right now. */
type SlaStanding = 'none' | 'paused' | 'running' | 'soon' | 'over';

export type SlaTimes = {
  /** Epoch milliseconds; null or `noMoment` when nothing is due. */
  dueAt: number | null;
  /** Since when it is broken, by the server's word. */
  overdueSince?: number | null;
  isPaused?: boolean;
  /** How long before its time it is soon. */
  warnMs?: number;
};

/** What is soon where nobody says how soon. */
const usualWarning = 30 * minute;

/** How the SLA target stands at `now`, in epoch milliseconds: the moment itself is over. */
export function slaState(moment: SlaTimes, now: number): SlaStanding {
  const { dueAt, overdueSince, isPaused, warnMs = usualWarning } = moment;
  if (isPaused) return 'paused';
  if (dueAt === null || dueAt === noTime) return overdueSince ? 'over' : 'none';
  if (overdueSince || now >= dueAt) return 'over';
  return dueAt - now <= warnMs ? 'soon' : 'running';
}

/** The same as short words and as words to be read aloud: "12 m over", "Overdue by 12 minutes". */
export function slaWords(moment: SlaTimes, now: number): { text: string; label: string } {
  const standing = slaState(moment, now);
  if (standing === 'none') return { text: '', label: '' };
  if (standing === 'paused') return { text: 'Paused', label: 'Paused' };
  const due = moment.dueAt ?? now;
  if (standing === 'over') {
    const over = rounded(now - (moment.overdueSince ?? due));
    return {
      text: `${formatDuration(over)} over`,
      label: `Overdue by ${formatDurationExact(over)}`,
    };
  }
  const left = rounded(Math.ceil((due - now) / 1000) * 1000);
  return { text: formatDuration(left), label: `Due in ${formatDurationExact(left)}` };
}

/** Whole minutes, and seconds only below one. */
const rounded = (ms: number) => Math.max(0, ms >= minute ? ms - (ms % minute) : ms - (ms % 1000));
