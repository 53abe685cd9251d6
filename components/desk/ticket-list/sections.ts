import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { TicketGroup } from './list-filter';
import type { ListRow } from './list-row';
import type { Directory } from './use-directory';

type Item = { row: ListRow; index: number };

export type Section = {
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
export function sectionsOf(
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
