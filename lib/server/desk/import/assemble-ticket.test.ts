import { describe, expect, it } from 'vitest';
import { assembleTicket } from './assemble-ticket';
import type { SourceRow } from './source-row';

const HOUR = 3_600_000;

const blank: Omit<SourceRow, 'line' | 'event'> = {
  ticketKey: 'T1',
  title: 'Printer is out of paper',
  client: 'Harbour',
  requester: null,
  assignee: null,
  team: null,
  type: null,
  status: 'new',
  priority: 'medium',
  channel: null,
  description: null,
  openedAt: 0,
  updatedAt: null,
  resolvedAt: null,
  closedAt: null,
  reopenedCount: null,
};

/** Rows at hours 1, 2, 3 …, on lines 2, 3, 4 … */
const events = (...rows: Partial<SourceRow>[]): SourceRow[] =>
  rows.map((row, index) => ({
    ...blank,
    line: index + 2,
    event: { key: `e${index}`, at: (index + 1) * HOUR, sequence: index },
    ...row,
  }));

const fold = (rows: SourceRow[]) => {
  const { ticket, rejects } = assembleTicket(rows, undefined);
  if (!ticket) throw new Error(JSON.stringify(rejects));
  return ticket;
};

describe('foldTicket over events', () => {
  it('tells each change as an event, several for a row that changes several things', () => {
    const { events: told } = fold(
      events(
        {},
        { status: 'open', assignee: 'Ana', team: 'Desk' },
        { status: 'open', assignee: 'Ana', team: 'Desk' },
        { status: 'open', team: 'Lab', priority: 'high', type: 'Paper' },
      ),
    );
    expect(told.map(({ line, kind, from, to }) => [line, kind, from, to])).toEqual([
      [2, 'created', null, 'new'],
      [3, 'status_changed', 'new', 'open'],
      [3, 'team_changed', null, 'Desk'],
      [3, 'assigned', null, 'Ana'],
      [4, 'updated', null, null],
      [5, 'priority_changed', 'medium', 'high'],
      [5, 'type_changed', null, 'Paper'],
      [5, 'team_changed', 'Desk', 'Lab'],
      [5, 'assigned', 'Ana', null],
    ]);
  });

  it('reopens, counts it, and resolves at the last solution', () => {
    const ticket = fold(
      events(
        { status: 'new' },
        { status: 'resolved' },
        { status: 'open' },
        { status: 'resolved' },
        { status: 'closed' },
      ),
    );
    expect(ticket.events.map(({ kind }) => kind)).toEqual([
      'created',
      'status_changed',
      'reopened',
      'status_changed',
      'status_changed',
    ]);
    expect(ticket).toMatchObject({
      status: 'closed',
      reopenedCount: 1,
      resolvedAt: 4 * HOUR,
      closedAt: 5 * HOUR,
      updatedAt: 5 * HOUR,
    });
  });

  it('has no solution while it is open again, whatever an old cell says', () => {
    const stale = { resolvedAt: 2 * HOUR, closedAt: 9 * HOUR };
    const ticket = fold(
      events({ ...stale }, { ...stale, status: 'resolved' }, { ...stale, status: 'open' }),
    );
    expect(ticket).toMatchObject({ status: 'open', resolvedAt: null, closedAt: null });
  });

  it('believes the cells of a done ticket over its events', () => {
    const ticket = fold(
      events({}, { status: 'resolved' }, { status: 'closed', resolvedAt: 9_000, closedAt: 10_000 }),
    );
    expect(ticket).toMatchObject({ resolvedAt: 9_000, closedAt: 10_000 });
  });

  it('does not call a return a reopening when the counter of the source does not', () => {
    const ticket = fold(
      events(
        { reopenedCount: 0 },
        { status: 'resolved', reopenedCount: 0 },
        { status: 'new', reopenedCount: 0 },
        { status: 'closed', reopenedCount: 0 },
      ),
    );
    expect(ticket.events.map(({ kind }) => kind)).not.toContain('reopened');
    expect(ticket.reopenedCount).toBe(0);
  });

  it('keeps what was known where a later cell is empty, but not who has the ticket', () => {
    const ticket = fold(
      events(
        { client: null, status: 'open', priority: 'high', assignee: 'Ana' },
        { client: 'Harbour', requester: 'Rui' },
        { client: null, status: null, priority: null, title: null },
      ),
    );
    expect(ticket).toMatchObject({
      client: 'Harbour',
      requester: 'Rui',
      title: 'Printer is out of paper',
      priority: 'medium',
      assignee: null,
    });
  });

  it('opens at the first event where no cell says when', () => {
    expect(fold(events({ openedAt: null }, { openedAt: null })).createdAt).toBe(HOUR);
  });

  it('rejects the second row of an event, by the order of the file', () => {
    const rows = events({}, { status: 'open' }, {});
    const copy = { ...rows[1], line: 9 } as SourceRow;
    const { ticket, rejects } = assembleTicket(
      [...rows.slice(0, 1), copy, ...rows.slice(1)],
      undefined,
    );
    expect(rejects).toEqual([
      { line: 9, ticketKey: 'T1', reason: 'the same event of the ticket as line 3' },
    ]);
    expect(ticket?.events).toHaveLength(3);
  });

  it('rejects every row of a ticket without a client, unless there is a default', () => {
    const rows = events({ client: null }, { client: null });
    expect(assembleTicket(rows, undefined)).toMatchObject({
      ticket: undefined,
      rejects: [{ line: 2 }, { line: 3 }],
    });
    expect(assembleTicket(rows, 'Unknown').ticket?.client).toBe('Unknown');
  });
});

describe('foldTicket over one row a ticket', () => {
  const row = (given: Partial<SourceRow>): SourceRow => ({
    ...blank,
    line: 2,
    event: null,
    ...given,
  });

  it('tells what the row dates', () => {
    const ticket = fold([
      row({ status: 'closed', openedAt: HOUR, resolvedAt: 3 * HOUR, closedAt: 4 * HOUR }),
    ]);
    expect(ticket.events.map(({ kind, at, to }) => [kind, at, to])).toEqual([
      ['created', HOUR, null],
      ['status_changed', 3 * HOUR, 'resolved'],
      ['status_changed', 4 * HOUR, 'closed'],
    ]);
    expect(ticket).toMatchObject({ createdAt: HOUR, updatedAt: 4 * HOUR, reopenedCount: 0 });
  });

  it('rejects a second row of the ticket', () => {
    const { rejects } = assembleTicket([row({}), row({ line: 3 })], undefined);
    expect(rejects).toEqual([{ line: 3, ticketKey: 'T1', reason: 'the same ticket as line 2' }]);
  });
});
