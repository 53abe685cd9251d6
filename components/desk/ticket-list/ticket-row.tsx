'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon';
import { rowAttributes } from '@rocicorp/zero-virtual/react';
import { clsx } from 'clsx';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { channelWord } from '@/components/desk/ticket/channel-word';
import { PriorityIcon } from '@/components/desk/ticket/priority';
import { SlaClock } from '@/components/desk/ticket/sla-clock';
import { StatusIcon } from '@/components/desk/ticket/status';
import { TagChip } from '@/components/platform/tag/tag-chip';
import { PresenceSign } from '@/components/platform/presence/presence-sign';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import { isDone, isSnoozed } from '@/zero/desk/ticket/rules';
import { noTime } from '@/zero/desk/ticket/values';
import type { Profile } from '@/zero/platform/member/schema';
import { cellClass, type Column, rowGrid } from './columns';
import type { ListRow } from './list-row';
import type { SelectTicket } from './selection/use-selection';
import type { Directory } from './use-directory';

type TicketRowProps = {
  row: ListRow;
  /** Its place in the list as far as it is known, from 0. */
  index: number;
  href: string;
  columns: readonly Column[];
  directory: Directory;
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
  columns,
  directory,
  isReachable,
  isSelected,
  onSelect,
  onOpen,
}: TicketRowProps) {
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
        'relative h-9 scroll-mt-(--list-top) outline-none [content-visibility:auto] hover:bg-hover focus:bg-selected max-sm:h-15 pointer-coarse:h-11 max-sm:pointer-coarse:h-15',
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
      <RowCells row={row} href={href} columns={columns} directory={directory} onOpen={onOpen} />
    </div>
  );
});

type RowCellsProps = Pick<TicketRowProps, 'row' | 'href' | 'columns' | 'directory' | 'onOpen'>;

/** What a row shows: the same wherever in the list it stands, selected or not. */
const RowCells = memo(function RowCells({ row, href, columns, directory, onOpen }: RowCellsProps) {
  function open(event: MouseEvent<HTMLElement>) {
    // With a modifier, the browser opens it beside.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(href);
  }

  return columns.map((column) => (
    <span key={column} role="gridcell" data-column={column} className={cellClass(column)}>
      {column === 'title' ? (
        <>
          <a
            dir="auto"
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
          <RowSigns row={row} directory={directory} isDueHere={!columns.includes('due')} />
        </>
      ) : (
        rowCell(column, row, directory)
      )}
    </span>
  ));
});

/** Whether the client has had the last word, and so waits for ours. */
function isAwaited({ lastClientMessageAt, lastAgentMessageAt, status }: ListRow): boolean {
  if (lastClientMessageAt === null || isDone(status)) return false;
  return lastAgentMessageAt === null || lastClientMessageAt > lastAgentMessageAt;
}

/** What a row shows in a column other than its title. */
function rowCell(
  column: Exclude<Column, 'title'>,
  row: ListRow,
  { clients, staff, teams, types }: Directory,
): ReactNode {
  switch (column) {
    case 'status':
      return <StatusIcon status={row.status} />;
    case 'number':
      return row.number > 0 ? row.number : 'new';
    case 'client':
      return clients.get(row.clientId)?.name;
    case 'requester':
      return row.requester?.name;
    case 'type':
      return types.get(row.typeId ?? '')?.name;
    case 'team':
      return teams.get(row.teamId ?? '')?.name;
    case 'channel':
      return channelWord(row.channel);
    case 'priority':
      return <PriorityIcon priority={row.priority} />;
    case 'assignee':
      return <AssigneeCell assignee={staff.get(row.assigneeId ?? '')} />;
    case 'due':
      return <SlaClock dueAt={row.nextDueAt} overdueSince={row.overdueSince} className="text-12" />;
    case 'waiting':
      return row.waitingSince < noTime && <RelativeTime at={row.waitingSince} />;
    case 'age':
      return <RelativeTime at={row.createdAt} />;
    case 'activity':
      return <RelativeTime at={row.lastActivityAt} />;
  }
}

/** Who has the ticket, or that nobody has. */
function AssigneeCell({ assignee }: { assignee: Profile | undefined }) {
  if (!assignee) {
    return (
      <>
        <span
          aria-hidden
          className="size-5 shrink-0 rounded-full border border-dashed border-line-strong"
        />
        <span className="text-ink-faint max-lg:sr-only">Unassigned</span>
      </>
    );
  }
  return (
    <>
      <Avatar name={assignee.name} seed={assignee.id} hue={assignee.hue} size="sm" decorative />
      <span dir="auto" className="truncate max-lg:sr-only">
        {assignee.name}
      </span>
    </>
  );
}

const mostTags = 2;

type RowSignsProps = {
  row: ListRow;
  directory: Directory;
  /** Whether the promise has no column of its own. */
  isDueHere: boolean;
};

/** What else a row says beside its title: who is in it, tags, sleep, and the promise that runs out next. */
function RowSigns({ row, directory, isDueHere }: RowSignsProps) {
  const tags = (row.tagLinks ?? []).flatMap(({ tagId }) => directory.tags.get(tagId) ?? []);
  return (
    <span className="ml-auto flex shrink-0 items-center gap-1.5 pl-2 font-normal max-sm:hidden">
      <PresenceSign
        subject={{ subjectType: 'ticket', subjectId: row.id }}
        staff={directory.staff}
      />
      {tags.slice(0, mostTags).map((tag) => (
        <TagChip key={tag.id} name={tag.name} hue={tag.hue} />
      ))}
      {tags.length > mostTags && (
        <span className="text-12 text-ink-faint" title={tags.map(({ name }) => name).join(', ')}>
          +{tags.length - mostTags}
        </span>
      )}
      {isSnoozed(row) && (
        <span title="Snoozed" className="text-ink-faint">
          <MoonIcon aria-hidden />
          <span className="sr-only">Snoozed</span>
        </span>
      )}
      {isDueHere && (
        <SlaClock dueAt={row.nextDueAt} overdueSince={row.overdueSince} className="text-12" />
      )}
    </span>
  );
}

type SelectionCellProps = {
  ticketId: string;
  /** What it says of the ticket to assistive technology. */
  name: string;
  isSelected: boolean;
  onSelect: SelectTicket;
};

/** The start of a row: whether it is selected, and a click to change that; with Shift up to here. */
const SelectionCell = memo(function SelectionCell({
  ticketId,
  name,
  isSelected,
  onSelect,
}: SelectionCellProps) {
  function select(event: MouseEvent<HTMLElement>) {
    onSelect(ticketId, event.shiftKey ? 'extend' : 'toggle');
    event.currentTarget.closest<HTMLElement>('[role="row"]')?.focus({ preventScroll: true });
  }
  return (
    <span role="gridcell" className="absolute inset-y-0 left-0 z-1 flex w-9">
      <button
        type="button"
        role="checkbox"
        aria-checked={isSelected}
        aria-label={`Select ${name}`}
        tabIndex={-1}
        onClick={select}
        // The focus belongs to the row, and a click with Shift must mark no text.
        onMouseDown={(event) => event.preventDefault()}
        className="group/select flex flex-1 items-center justify-center"
      >
        <span
          aria-hidden
          className={clsx(
            'flex size-4 items-center justify-center rounded-mark border text-12',
            isSelected
              ? 'border-accent bg-accent text-on-accent'
              : 'border-line-strong group-hover/select:border-control',
          )}
        >
          {isSelected && <CheckIcon weight="bold" />}
        </span>
      </button>
    </span>
  );
});
