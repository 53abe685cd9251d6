import { type OnCallSchedule, onCallNowAndNext } from '@/zero/incidents/schedule/on-call';
import { OnCallPerson } from './on-call-person';
import { formatShiftTime } from './shift-time';
import type { Staff } from './use-schedules';

type OnCallSummaryProps = { schedule: OnCallSchedule; staff: Staff; now: number };

/** Who is on call now, and who is next. */
export function OnCallSummary({ schedule, staff, now }: OnCallSummaryProps) {
  const { memberId, until, next } = onCallNowAndNext(schedule, now);
  const timeOf = (at: number) => formatShiftTime(at, schedule.timeZone);
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-13">
      <div>
        <dt className="text-ink-muted">On call now</dt>
        <dd className="flex flex-wrap items-center gap-x-2">
          <OnCallPerson memberId={memberId} staff={staff} />
          {until !== undefined && <span className="text-ink-muted">until {timeOf(until)}</span>}
        </dd>
      </div>
      <div>
        <dt className="text-ink-muted">Next</dt>
        <dd className="flex flex-wrap items-center gap-x-2">
          {next ? (
            <>
              <OnCallPerson memberId={next.memberId} staff={staff} />
              <span className="text-ink-muted">from {timeOf(next.from)}</span>
            </>
          ) : (
            'No change'
          )}
        </dd>
      </div>
    </dl>
  );
}
