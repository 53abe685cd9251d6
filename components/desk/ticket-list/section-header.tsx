import { formatExact } from '@/lib/format/number';
import { PriorityIcon } from '@/components/desk/ticket/priority-icon';
import { StatusIcon } from '@/components/desk/ticket/status-icon';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { TicketGroup } from './list-filter';
import type { Section } from './sections';

type SectionHeaderProps = {
  section: Section;
  group: TicketGroup;
  /** Whether the section may hold more than is shown. */
  isCut: boolean;
};

/** Names a section and counts it; stays in view while its rows scroll. */
export function SectionHeader({ section: { key, name, items }, group, isCut }: SectionHeaderProps) {
  const status = group === 'status' && ticketStatuses.find((known) => known === key);
  const priority = group === 'priority' && ticketPriorities.find((known) => known === key);
  return (
    <div
      role="row"
      className="sticky top-8 z-2 flex h-8 items-center gap-2 border-b border-line bg-sunken pr-4 pl-9 text-13 max-sm:top-0"
    >
      <span role="gridcell" className="flex min-w-0 items-center gap-2">
        {status && <StatusIcon status={status} decorative />}
        {priority && <PriorityIcon priority={priority} decorative />}
        <span dir="auto" className="truncate font-medium">
          {name}
        </span>
        <span className="text-12 text-ink-muted tabular-nums">
          {formatExact(items.length)}
          {isCut && '+'}
        </span>
      </span>
    </div>
  );
}
