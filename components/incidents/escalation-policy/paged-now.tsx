import { OnCallPerson } from '../schedule/on-call-person';
import type { Staff } from '../schedule/use-schedules';

type PagedNowProps = { memberIds: readonly string[]; staff: Staff };

/** The people whom a step would page now, or that it would page nobody. */
export const PagedNow = ({ memberIds, staff }: PagedNowProps) => (
  <span className="inline-flex min-w-0 flex-wrap gap-x-3 gap-y-1 align-middle">
    {memberIds.length === 0 ? (
      <OnCallPerson memberId={null} staff={staff} />
    ) : (
      memberIds.map((id) => <OnCallPerson key={id} memberId={id} staff={staff} />)
    )}
  </span>
);
