'use client';

import { useMemo } from 'react';
import { PriorityIcon, priorityWord } from '@/components/desk/ticket/priority';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatExact } from '@/lib/format/number';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { TicketGroup } from './list-filter';
import type { ListRow } from './list-row';
import { isSelected, type Selection } from './selection/selection';
import type { SelectTicket } from './selection/use-selection';
import { TicketRow } from './ticket-row';
import type { Directory } from './use-directory';
import type { Shown } from './use-display';

type ListRowsProps = {
  rows: readonly Item[];
  /** All sections; `rows` are their first ones. Without, the rows stand one after the other. */
  sections: readonly Section[] | undefined;
  display: Shown;
  directory: Directory;
  selection: Selection;
  /** The one row that Tab reaches. */
  reachable: ListRow | undefined;
  /** There are more tickets than stand in the sections. */
  isCut: boolean;
  hrefOf: (row: ListRow) => string;
  onSelect: SelectTicket;
  onOpen: (href: string) => void;
};

/** The rows as they stand: one after the other, or in sections. */
export function ListRows({ rows, sections, display, isCut, ...rest }: ListRowsProps) {
  const rowOf = ({ row, index }: Item) => (
    <TicketRow
      key={row.id}
      row={row}
      index={index}
      href={rest.hrefOf(row)}
      columns={display.columns}
      directory={rest.directory}
      isReachable={row === rest.reachable}
      isSelected={isSelected(rest.selection, row.id)}
      onSelect={rest.onSelect}
      onOpen={rest.onOpen}
    />
  );
  if (!sections) return rows.map(rowOf);
  return sections.map((section) => {
    const items = section.items.filter(({ index }) => index < rows.length);
    if (items.length === 0) return null;
    return (
      <div key={section.key} role="presentation">
        <SectionHeader section={section} group={display.group} isCut={isCut} />
        {items.map(rowOf)}
      </div>
    );
  });
}

type SectionHeaderProps = {
  section: Section;
  group: TicketGroup;
  /** Whether the section may hold more than is shown. */
  isCut: boolean;
};

/** Names a section and counts it; stays in view while its rows scroll. */
function SectionHeader({ section: { key, name, items }, group, isCut }: SectionHeaderProps) {
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

type Slot = { row?: ListRow | undefined; index: number };

/** A list's rows in the order in which they stand on screen, and the sections that they stand in. */
export function useSections(
  items: readonly Slot[],
  group: TicketGroup,
  directory: Directory,
): { items: readonly Slot[]; sections: readonly Section[] | undefined } {
  const { actor } = useTenant();
  return useMemo(() => {
    if (group === 'none') return { items, sections: undefined };
    const rows = items.flatMap(({ row, index }) => (row ? [{ row, index }] : []));
    const sections = sectionsOf(rows, group, directory, actor.id);
    return { items: sections.flatMap((section) => section.items), sections };
  }, [items, group, directory, actor.id]);
}

type Item = { row: ListRow; index: number };

type Section = {
  /** What its tickets have in common, as the row has it; empty for nobody and nothing. */
  key: string;
  name: string;
  items: readonly Item[];
};

type Grouping = Exclude<TicketGroup, 'none'>;

/** What of a row says in which section it stands. */
const keyOf: Record<Grouping, (row: ListRow) => string> = {
  status: (row) => row.status,
  priority: (row) => row.priority,
  assignee: (row) => row.assigneeId ?? '',
  client: (row) => row.clientId,
  team: (row) => row.teamId ?? '',
};

/**
 * The list in sections, each in the order of the list. States stand as they follow one another, the
 * urgent before the rest, names by letter with `me` first and nobody last; empty sections are left out.
 */
function sectionsOf(
  items: readonly Item[],
  group: Grouping,
  directory: Directory,
  me: string,
): readonly Section[] {
  const byKey = Map.groupBy(items, ({ row }) => keyOf[group](row));
  const sections = [...byKey].map(([key, members]) => ({
    key,
    name: nameOf(group, key, directory),
    items: members,
  }));
  const rank = rankOf(group, me);
  sections.sort((a, b) => rank(a.key) - rank(b.key) || a.name.localeCompare(b.name));
  // Rows are counted as they stand on screen.
  let index = 0;
  return sections.map((section) => ({
    ...section,
    items: section.items.map(({ row }) => ({ row, index: index++ })),
  }));
}

function nameOf(group: Grouping, key: string, { staff, clients, teams }: Directory): string {
  switch (group) {
    case 'status':
      return (
        ticketStatuses.filter((status) => status === key).map((status) => statusWord(status))[0] ??
        key
      );
    case 'priority':
      return ticketPriorities.filter((priority) => priority === key).map(priorityWord)[0] ?? key;
    case 'assignee':
      return key === '' ? 'Unassigned' : (staff.get(key)?.name ?? 'Someone who left');
    case 'client':
      return clients.get(key)?.name ?? '';
    case 'team':
      return key === '' ? 'No team' : (teams.get(key)?.name ?? 'A former team');
  }
}

function rankOf(group: Grouping, me: string): (key: string) => number {
  const order: readonly string[] =
    group === 'status'
      ? ticketStatuses
      : group === 'priority'
        ? ticketPriorities.toReversed()
        : [me];
  return (key) => {
    if (key === '') return Number.POSITIVE_INFINITY;
    const at = order.indexOf(key);
    return at === -1 ? order.length : at;
  };
}
