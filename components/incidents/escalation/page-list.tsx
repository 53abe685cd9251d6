import { RelativeTime } from '@/components/ui/relative-time';
import type { EscalationPage } from '@/zero/incidents/escalation/schema';
import { PagedChannel } from '../escalation-policy/paged-now';
import { nameIn, OnCallPerson } from '../schedule/on-call-person';
import type { Staff } from '../schedule/use-schedules';

/** The names of who and what can be paged. */
export type PagedNames = {
  staff: Staff;
  channels: readonly { readonly id: string; readonly name: string }[];
};

/** Who was paged, or the channel that was posted to. */
export const pagedName = (
  { memberId, channelId }: EscalationPage,
  { staff, channels }: PagedNames,
): string => (memberId ? nameIn(staff, memberId) : channelName(channelId, channels));

const channelName = (id: string | null, channels: PagedNames['channels']) =>
  channels.find((channel) => channel.id === id)?.name ?? 'A removed channel';

type PageListProps = { pages: readonly EscalationPage[]; names: PagedNames };

/** Everybody who was paged, the last first. */
export const PageList = ({ pages, names: { staff, channels } }: PageListProps) => (
  <ul aria-label="Pages" className="flex flex-col gap-2 text-13">
    {pages.map(({ id, memberId, channelId, step, repetition, createdAt }) => (
      <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {channelId ? (
          <PagedChannel name={channelName(channelId, channels)} />
        ) : (
          <OnCallPerson memberId={memberId} staff={staff} />
        )}
        <span className="text-ink-muted">
          Step {step + 1}
          {repetition > 0 && `, repetition ${repetition}`}
        </span>
        <RelativeTime at={createdAt} className="ml-auto text-ink-muted" />
      </li>
    ))}
  </ul>
);
