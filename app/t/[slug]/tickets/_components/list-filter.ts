import {
  type TicketChannel,
  ticketChannels,
  ticketPriorities,
  type TicketPriority,
  type TicketSort,
  ticketSorts,
  ticketStatuses,
  type TicketStatus,
} from '@/zero/ticket/values';

export const createdPresets = ['today', '7d', '30d', '90d', 'year'] as const;
export type CreatedPreset = (typeof createdPresets)[number];

/** Days of the organization's calendar as `YYYY-MM-DD`, both included; one end may be open. */
export type DayRange = { from?: string; to?: string };

/** `me` is whoever looks, `none` is nobody; everyone else by member id. */
export type AssigneeChoice = 'me' | 'none' | (string & {});

/** What the filter row holds and the URL keeps. An empty part does not narrow. */
export type ListFilter = {
  status: readonly TicketStatus[];
  priority: readonly TicketPriority[];
  type: readonly string[];
  assignee: readonly AssigneeChoice[];
  client: readonly string[];
  team: readonly string[];
  tag: readonly string[];
  channel: readonly TicketChannel[];
  /** Only those with a promise that is broken and still runs. */
  isOverdue: boolean;
  /** Those that sleep, in the place of those that do not. */
  isAsleep: boolean;
  sort: TicketSort;
  created: CreatedPreset | DayRange | null;
  text: string;
};

export const emptyFilter: ListFilter = {
  status: [],
  priority: [],
  type: [],
  assignee: [],
  client: [],
  team: [],
  tag: [],
  channel: [],
  isOverdue: false,
  isAsleep: false,
  sort: 'newest',
  created: null,
  text: '',
};

const longestChoice = 100;
const longestText = 200;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const range = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** Reads a URL's query. Whatever it does not know, it leaves out: a link never breaks the page. */
export function readFilter(search: string): ListFilter {
  const query = new URLSearchParams(search);
  const values = (name: string) =>
    [...new Set((query.get(name) ?? '').split(','))].filter(Boolean).slice(0, longestChoice);
  return {
    status: values('status').filter(oneOf(ticketStatuses)),
    priority: values('priority').filter(oneOf(ticketPriorities)),
    type: values('type').filter(isId),
    assignee: values('assignee').filter((id) => id === 'me' || id === 'none' || isId(id)),
    client: values('client').filter(isId),
    team: values('team').filter((id) => id === 'none' || isId(id)),
    tag: values('tag').filter(isId),
    channel: values('channel').filter(oneOf(ticketChannels)),
    isOverdue: query.get('due') === 'overdue',
    isAsleep: query.get('asleep') === 'only',
    sort: ticketSorts.find((known) => known === query.get('sort')) ?? 'newest',
    created: readCreated(query.get('created') ?? ''),
    text: (query.get('q') ?? '').trim().slice(0, longestText).trim(),
  };
}

/** The URL's query for a filter, always in the same order; empty for no filter. */
export function writeFilter(filter: ListFilter): string {
  const parts = [
    ['status', filter.status.join(',')],
    ['priority', filter.priority.join(',')],
    ['type', filter.type.join(',')],
    ['assignee', filter.assignee.join(',')],
    ['client', filter.client.join(',')],
    ['team', filter.team.join(',')],
    ['tag', filter.tag.join(',')],
    ['channel', filter.channel.join(',')],
    ['due', filter.isOverdue ? 'overdue' : ''],
    ['asleep', filter.isAsleep ? 'only' : ''],
    ['created', writeCreated(filter.created)],
    ['q', encodeURIComponent(filter.text.trim())],
    ['sort', filter.sort === 'newest' ? '' : filter.sort],
  ];
  const query = parts.filter(([, value]) => value !== '').map((part) => part.join('='));
  return query.length > 0 ? `?${query.join('&')}` : '';
}

function readCreated(text: string): ListFilter['created'] {
  const preset = createdPresets.find((known) => known === text);
  if (preset) return preset;
  const [, from, to] = range.exec(text) ?? [];
  const days = {
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to }),
  };
  return days.from || days.to ? days : null;
}

function writeCreated(created: ListFilter['created']): string {
  if (created === null || typeof created === 'string') return created ?? '';
  return `${created.from ?? ''}..${created.to ?? ''}`;
}

/** Whether anything but the order is chosen. */
export const isNarrowed = (filter: ListFilter): boolean =>
  writeFilter({ ...filter, sort: 'newest' }) !== '';

/** Whether `text` is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-/.test(text) && !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(text);
}

const isId = (text: string) => uuid.test(text);

const oneOf =
  <Value extends string>(known: readonly Value[]) =>
  (text: string): text is Value =>
    known.some((value) => value === text);
