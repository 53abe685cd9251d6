import { BroadcastIcon } from '@phosphor-icons/react/dist/ssr/Broadcast';
import { OnCallPerson } from '../schedule/on-call-person';
import type { Staff } from '../schedule/use-schedules';

type PagedNowProps = {
  memberIds: readonly string[];
  channelNames?: readonly string[];
  staff: Staff;
};

/** The people whom a step would page now and where it would post, or that it would page nobody. */
export const PagedNow = ({ memberIds, channelNames = [], staff }: PagedNowProps) => (
  <span className="inline-flex min-w-0 flex-wrap gap-x-3 gap-y-1 align-middle">
    {memberIds.length === 0 && channelNames.length === 0 && (
      <OnCallPerson memberId={null} staff={staff} />
    )}
    {memberIds.map((id) => (
      <OnCallPerson key={id} memberId={id} staff={staff} />
    ))}
    {channelNames.map((name) => (
      <PagedChannel key={name} name={name} />
    ))}
  </span>
);

/** A notification channel that is posted to. */
export const PagedChannel = ({ name }: { name: string }) => (
  <span className="inline-flex min-w-0 items-center gap-1.5">
    <BroadcastIcon aria-hidden className="size-4 shrink-0 text-ink-muted" />
    <bdi className="truncate">{name}</bdi>
  </span>
);
