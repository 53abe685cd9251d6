import {
  type TicketChannel,
  ticketChannels,
  ticketPriorities,
  type TicketPriority,
  type TicketSort,
  ticketSorts,
  ticketStatuses,
  type TicketStatus,
} from '@/zero/desk/ticket/values';
import { type Column, readColumns } from './columns';

export const createdPresets = ['today', '7d', '30d', '90d', 'year'] as const;
export type CreatedPreset = (typeof createdPresets)[number];

/** Days of the organization's calendar as `YYYY-MM-DD`, both included; one end may be open. */
export type DayRange = { from?: string; to?: string };

/** `me` is whoever looks, `none` is nobody; everyone else by member id. */
type AssigneeChoice = 'me' | 'none' | (string & {});

/** States of a ticket's promises: one is broken, one runs out today, they rest. */
const dueChoices = ['overdue', 'today', 'paused'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** What the list can stand in sections by; `none` where somebody is used to sections. */
export const ticketGroups = ['none', 'status', 'priority', 'assignee', 'client', 'team'] as const;
export type TicketGroup = (typeof ticketGroups)[number];

/** What narrows the list. An empty part does not. */
type Narrowing = {
  status: readonly TicketStatus[];
  priority: readonly TicketPriority[];
  type: readonly string[];
  assignee: readonly AssigneeChoice[];
  client: readonly string[];
  team: readonly string[];
  tag: readonly string[];
  channel: readonly TicketChannel[];
  due: readonly DueChoice[];
  /** Only those whose client waits for a word from us. */
  isAwaiting: boolean;
  /** Those that sleep, in the place of those that do not. */
  isAsleep: boolean;
  created: CreatedPreset | DayRange | null;
  text: string;
};

/** How the list stands; null is as the viewer is used to. */
export type Display = {
  sort: TicketSort | null;
  group: TicketGroup | null;
  columns: readonly Column[] | null;
};

/** What the filter row holds and the URL keeps. */
export type ListFilter = Narrowing & Display;

export const usualDisplay: Display = { sort: null, group: null, columns: null };

export const emptyFilter: ListFilter = {
  status: [],
  priority: [],
  type: [],
  assignee: [],
  client: [],
  team: [],
  tag: [],
  channel: [],
  due: [],
  isAwaiting: false,
  isAsleep: false,
  created: null,
  text: '',
  ...usualDisplay,
};

const longestChoice = 100;
const longestText = 200;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const range = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/**
 * Reads a URL's query. Whatever it does not know, it leaves out: a link never breaks the page. Several
 * values of a part stand with commas between them:
 *
 * - `status`, `priority`, `channel`: words of `zero/desk/ticket/values.ts`
 * - `type`, `client`, `tag`: ids; `team`: ids or `none`; `assignee`: ids, `me` or `none`
 * - `due`: `overdue`, `today`, `paused`; `awaiting=us`; `asleep=only`
 * - `created`: `today`, `7d`, `30d`, `90d`, `year`, or days as `2026-01-01..2026-01-31`
 * - `q`: words of the title, or a number
 * - `sort`, `group`, `columns`: how the list stands
 * - `view`: the saved view that one came by; see `view-address.ts`
 */
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
    due: values('due').filter(oneOf(dueChoices)),
    isAwaiting: query.get('awaiting') === 'us',
    isAsleep: query.get('asleep') === 'only',
    created: readCreated(query.get('created') ?? ''),
    text: (query.get('q') ?? '').trim().slice(0, longestText).trim(),
    sort: ticketSorts.find((known) => known === query.get('sort')) ?? null,
    group: ticketGroups.find((known) => known === query.get('group')) ?? null,
    columns: readColumns(values('columns')),
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
    ['due', filter.due.join(',')],
    ['awaiting', filter.isAwaiting ? 'us' : ''],
    ['asleep', filter.isAsleep ? 'only' : ''],
    ['created', writeCreated(filter.created)],
    ['q', encodeURIComponent(filter.text.trim())],
    ['sort', filter.sort ?? ''],
    ['group', filter.group ?? ''],
    ['columns', filter.columns?.join(',') ?? ''],
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

/** The URL's query for what narrows alone, however the list stands. */
export const writeNarrowing = (filter: ListFilter): string =>
  writeFilter({ ...filter, ...usualDisplay });

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
