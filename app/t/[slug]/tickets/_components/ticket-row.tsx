'use client';

import { rowAttributes } from '@rocicorp/zero-virtual/react';
import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { PriorityIcon } from '@/components/ui/priority-icon';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon } from '@/components/ui/status-icon';
import { columns, rowGrid } from './columns';
import type { ListRow } from './list-row';
import { isDone } from '@/zero/ticket/rules';
import { RowSigns } from './row-signs';
import { SelectionCell } from './selection/selection-cell';
import type { SelectTicket } from './selection/use-selection';

type TicketRowProps = {
  row: ListRow;
  /** Its place in the list as far as it is known, from 0. */
  index: number;
  href: string;
  /** The one row that Tab reaches. */
  isReachable: boolean;
  isSelected: boolean;
  onSelect: SelectTicket;
  onOpen: (href: string) => void;
};

/** One ticket of the list. Keys are handled by the list around it. */
export const TicketRow = memo(function TicketRow({
  row,
  index,
  href,
  isReachable,
  isSelected,
  onSelect,
  onOpen,
}: TicketRowProps) {
  function open(event: MouseEvent<HTMLElement>) {
    // With a modifier, the browser opens it beside.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(href);
  }

  return (
    <div
      role="row"
      aria-selected={isSelected}
      // The header is the first row.
      aria-rowindex={index + 2}
      tabIndex={isReachable ? 0 : -1}
      data-ticket-id={row.id}
      data-ticket-number={row.number}
      {...rowAttributes(index, row.id)}
      className={clsx(
        rowGrid,
        'relative h-9 scroll-mt-8 outline-none [content-visibility:auto] hover:bg-hover focus:bg-selected max-sm:h-15 pointer-coarse:h-11 max-sm:pointer-coarse:h-15',
        isSelected && 'bg-selected',
        'focus-visible:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <SelectionCell
        ticketId={row.id}
        name={row.number > 0 ? `#${row.number}` : row.title}
        isSelected={isSelected}
        onSelect={onSelect}
      />
      <span role="gridcell" className={columns.status}>
        <StatusIcon status={row.status} />
      </span>
      <span role="gridcell" className={columns.number}>
        {row.number > 0 ? row.number : 'new'}
      </span>
      <span role="gridcell" className={columns.title}>
        <a
          href={href}
          tabIndex={-1}
          onClick={open}
          className={clsx(
            'truncate outline-none after:absolute after:inset-0',
            isAwaited(row) ? 'font-semibold' : 'font-normal',
          )}
        >
          {row.title}
        </a>
        <RowSigns row={row} />
      </span>
      <span role="gridcell" className={columns.client}>
        {row.client?.name}
      </span>
      <span role="gridcell" className={columns.requester}>
        {row.requester?.name}
      </span>
      <span role="gridcell" className={columns.type}>
        {row.type?.name}
      </span>
      <span role="gridcell" className={columns.priority}>
        <PriorityIcon priority={row.priority} />
      </span>
      <span role="gridcell" className={columns.assignee}>
        {row.assignee ? (
          <>
            <Avatar
              name={row.assignee.name}
              seed={row.assignee.id}
              hue={row.assignee.hue}
              size="sm"
              decorative
            />
            <span className="truncate max-lg:sr-only">{row.assignee.name}</span>
          </>
        ) : (
          <>
            <span
              aria-hidden
              className="size-5 shrink-0 rounded-full border border-dashed border-line-strong"
            />
            <span className="text-ink-faint max-lg:sr-only">Unassigned</span>
          </>
        )}
      </span>
      <span role="gridcell" className={columns.age}>
        <RelativeTime at={row.createdAt} />
      </span>
      <span role="gridcell" className={columns.activity}>
        <RelativeTime at={row.lastActivityAt} />
      </span>
    </div>
  );
});

/** Whether the client has had the last word, and so waits for ours. */
function isAwaited({ lastClientMessageAt, lastAgentMessageAt, status }: ListRow): boolean {
  if (lastClientMessageAt === null || isDone(status)) return false;
  return lastAgentMessageAt === null || lastClientMessageAt > lastAgentMessageAt;
}
