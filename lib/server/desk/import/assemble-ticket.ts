import type { EventKind } from '@/zero/desk/event/values';
import { isDone } from '@/zero/desk/ticket/rules';
import type { TicketChannel, TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';
import type { Reject, SourceRow } from './source-row';

/** A ticket as its rows tell it. People, teams and types by name; moments in milliseconds. */
export interface AssembledTicket {
  key: string;
  /** The row that told its last state. */
  line: number;
  title: string;
  client: string;
  requester: string | null;
  assignee: string | null;
  team: string | null;
  type: string | null;
  status: TicketStatus;
  priority: TicketPriority;
  channel: TicketChannel;
  description: string | null;
  createdAt: number;
  updatedAt: number;
  resolvedAt: number | null;
  closedAt: number | null;
  reopenedCount: number;
  events: FoldedEvent[];
}

interface FoldedEvent {
  line: number;
  /** The row's event in the source; one of them may tell several kinds. */
  sourceKey: string;
  kind: EventKind;
  at: number;
  /** A word of the registry, or the name of a person, team or type. */
  from: string | null;
  to: string | null;
}

interface Folding {
  ticket: AssembledTicket | undefined;
  rejects: Reject[];
}

type State = Pick<AssembledTicket, 'status' | 'priority' | 'assignee' | 'team' | 'type'>;

/**
 * Folds the rows of one ticket, in the order of their events, into its last state and its history.
 * - the assignee, team and type of a row replace the ones before, also by nothing
 * - every other cell that is not known leaves what was known
 * - a row that changes nothing that we keep becomes an `updated`
 */
export function assembleTicket(
  rows: readonly SourceRow[],
  defaultClient: string | undefined,
): Folding {
  const { kept, rejects } = withoutRepetition(rows);
  const last = kept.at(-1);
  if (!last) return { ticket: undefined, rejects };
  const known = <Key extends keyof SourceRow>(key: Key) =>
    kept.findLast((row) => row[key] !== null)?.[key] ?? null;
  const client = known('client') ?? defaultClient;
  const title = known('title');
  if (!client || !title) {
    const reason = `no row of the ticket names its ${client ? 'title' : 'client'}`;
    return {
      ticket: undefined,
      rejects: [...rejects, ...kept.map(({ line, ticketKey }) => ({ line, ticketKey, reason }))],
    };
  }
  const history = last.event ? foldEvents(kept) : tellTicket(last);
  const createdAt = known('openedAt') ?? history.events[0]?.at ?? 0;
  const { status } = history.state;
  const resolvedAt = isDone(status) ? (known('resolvedAt') ?? history.resolvedAt) : null;
  const closedAt = status === 'closed' ? (known('closedAt') ?? history.closedAt) : null;
  return {
    rejects,
    ticket: {
      key: last.ticketKey,
      line: last.line,
      title,
      client,
      requester: known('requester'),
      ...history.state,
      channel: known('channel') ?? 'other',
      description: known('description'),
      createdAt,
      updatedAt: last.updatedAt ?? Math.max(createdAt, ...history.events.map(({ at }) => at)),
      resolvedAt,
      closedAt,
      reopenedCount: known('reopenedCount') ?? history.reopenedCount,
      events: history.events,
    },
  };
}

interface History {
  state: State;
  events: FoldedEvent[];
  resolvedAt: number | null;
  closedAt: number | null;
  reopenedCount: number;
}

function foldEvents(rows: readonly SourceRow[]): History {
  const events: FoldedEvent[] = [];
  let state: State | undefined;
  let counter: number | null = null;
  let resolvedAt: number | null = null;
  let closedAt: number | null = null;
  let reopenedCount = 0;
  for (const row of rows) {
    const { key: sourceKey, at } = row.event ?? { key: '', at: 0 };
    const next = stateAfter(state, row);
    const isReopening = state !== undefined && isDone(state.status) && !isDone(next.status);
    const contradicted =
      counter !== null && row.reopenedCount !== null && row.reopenedCount <= counter;
    const changes = state ? changesBetween(state, next, isReopening && !contradicted) : undefined;
    for (const change of changes ?? [{ kind: 'created' as const, from: null, to: next.status }]) {
      events.push({ line: row.line, sourceKey, at, ...change });
    }
    if (isReopening && !contradicted) reopenedCount += 1;
    resolvedAt = isDone(next.status) ? (resolvedAt ?? at) : null;
    if (next.status !== state?.status) closedAt = next.status === 'closed' ? at : null;
    counter = row.reopenedCount ?? counter;
    state = next;
  }
  return {
    state: state ?? stateAfter(undefined, undefined),
    events,
    resolvedAt,
    closedAt,
    reopenedCount,
  };
}

/** What one row a ticket says about its history: when it was opened, and when it was done. */
function tellTicket(row: SourceRow): History {
  const state = stateAfter(undefined, row);
  const { line, openedAt, resolvedAt, closedAt } = row;
  const events: FoldedEvent[] = [
    { line, sourceKey: 'opened', kind: 'created', at: openedAt ?? 0, from: null, to: null },
  ];
  const moved = { line, kind: 'status_changed' as const };
  if (isDone(state.status) && resolvedAt !== null) {
    events.push({ ...moved, sourceKey: 'resolved', at: resolvedAt, from: null, to: 'resolved' });
  }
  if (state.status === 'closed' && closedAt !== null) {
    const from = resolvedAt === null ? null : 'resolved';
    events.push({ ...moved, sourceKey: 'closed', at: closedAt, from, to: 'closed' });
  }
  return { state, events, resolvedAt: resolvedAt ?? closedAt, closedAt, reopenedCount: 0 };
}

function stateAfter(before: State | undefined, row: SourceRow | undefined): State {
  return {
    status: row?.status ?? before?.status ?? 'new',
    priority: row?.priority ?? before?.priority ?? 'medium',
    assignee: row?.assignee ?? null,
    team: row?.team ?? null,
    type: row?.type ?? null,
  };
}

type Change = Pick<FoldedEvent, 'kind' | 'from' | 'to'>;

function changesBetween(before: State, after: State, isReopening: boolean): Change[] {
  const kinds: [EventKind, keyof State][] = [
    [isReopening ? 'reopened' : 'status_changed', 'status'],
    ['priority_changed', 'priority'],
    ['type_changed', 'type'],
    ['team_changed', 'team'],
    ['assigned', 'assignee'],
  ];
  const changes = kinds
    .filter(([, key]) => before[key] !== after[key])
    .map(([kind, key]) => ({ kind, from: before[key], to: after[key] }));
  return changes.length > 0 ? changes : [{ kind: 'updated', from: null, to: null }];
}

/** A second row for the same event, or for the same ticket, is not taken. */
function withoutRepetition(rows: readonly SourceRow[]) {
  const firstLines = new Map<string, number>();
  const kept: SourceRow[] = [];
  const rejects: Reject[] = [];
  const inFileOrder = [...rows].sort((a, b) => a.line - b.line);
  for (const { line, ticketKey, event } of inFileOrder) {
    const key = event?.key ?? '';
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, line);
    else {
      const what = event ? 'event of the ticket' : 'ticket';
      rejects.push({ line, ticketKey, reason: `the same ${what} as line ${first}` });
    }
  }
  const rejected = new Set(rejects.map(({ line }) => line));
  for (const row of rows) if (!rejected.has(row.line)) kept.push(row);
  return { kept, rejects };
}
