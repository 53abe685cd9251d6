import type { TagLink } from '@/zero/platform/tag/schema';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { noTime, restingStatuses } from '@/zero/desk/ticket/values';
import type { ListFilter } from './list-filter';

/** The parts of a filter that are chosen from a list. */
export const facets = [
  'status',
  'priority',
  'type',
  'assignee',
  'client',
  'team',
  'tag',
  'channel',
  'due',
] as const satisfies readonly (keyof ListFilter)[];
export type Facet = (typeof facets)[number];

type Counted = Ticket & { readonly tagLinks?: readonly TagLink[] };

type Viewer = {
  /** The viewer's member id: what `me` stands for. */
  memberId: string;
  /** When today ends where the organization is, in milliseconds. */
  tomorrow: number;
};

/** The choices of a facet that would let the ticket in. */
export function choicesOf(facet: Facet, ticket: Counted, viewer: Viewer): readonly string[] {
  switch (facet) {
    case 'type':
      return ticket.typeId ? [ticket.typeId] : [];
    case 'assignee':
      return [ticket.assigneeId === viewer.memberId ? 'me' : (ticket.assigneeId ?? 'none')];
    case 'client':
      return [ticket.clientId];
    case 'team':
      return [ticket.teamId ?? 'none'];
    case 'tag':
      return (ticket.tagLinks ?? []).map(({ tagId }) => tagId);
    case 'due':
      return standings(ticket, viewer);
    case 'status':
    case 'priority':
    case 'channel':
      return [ticket[facet]];
  }
}

function standings(ticket: Ticket, { tomorrow }: Viewer): readonly string[] {
  const { overdueSince, nextDueAt, status, resolutionDueAt, nextResponseDueAt } = ticket;
  if (overdueSince !== null) return ['overdue'];
  if (nextDueAt < tomorrow) return ['today'];
  const isPromised = resolutionDueAt !== null || nextResponseDueAt !== null;
  return nextDueAt === noTime && isPromised && restingStatuses.includes(status) ? ['paused'] : [];
}

/** The parts of a filter that open under their chip, by the word on it. */
export const filterParts = {
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  assignee: 'Assignee',
  client: 'Client',
  team: 'Team',
  tag: 'Tag',
  channel: 'Channel',
  due: 'SLA',
  created: 'Created',
} as const;

export type FilterPart = keyof typeof filterParts;
