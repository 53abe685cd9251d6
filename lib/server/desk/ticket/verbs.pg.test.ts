import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { mentionOf } from '@/zero/platform/mention/text';
import { nextWaking, wakeDue } from '../snooze/wake';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';
import { eventsToDeliver } from '@/lib/server/platform/notification/testing';

const off = switchedOff('desk');

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let manager: Someone;
let client: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
}, 120_000);

afterAll(() => database?.drop());

/** Does it, and expects that it goes through. */
async function doAs(who: Someone, name: string, args: ReadonlyJSONObject) {
  expect(await attempt(who, name, args), name).toBeUndefined();
}

const codeOf = async (who: Someone, name: string, args: ReadonlyJSONObject) =>
  (await attempt(who, name, args))?.code;

/** Opens a ticket as the client's person. */
async function open(who = client): Promise<string> {
  const id = newId();
  const content = { title: 'It stops', body: 'At half past nine.', priority: 'high' };
  const nobody = { typeId: null, clientId: null, requesterId: null };
  await doAs(who, 'ticket.create', { id, messageId: newId(), ...content, ...nobody });
  return id;
}

const note = (ticketId: string, body = 'Look') =>
  doAs(agent, 'note.write', { id: newId(), ticketId, body });

async function rowOf(id: string) {
  const [row] = await database.owner`select * from ticket where id = ${id}`;
  if (!row) throw new Error(`No ticket ${id}`);
  return row;
}

const eventsOf = async (ticketId: string) =>
  (
    await database.owner<{ kind: string }[]>`
      select kind from ticket_event where ticket_id = ${ticketId} order by created_at, id`
  ).map(({ kind }) => kind);

const followersOf = async (ticketId: string) =>
  (
    await database.owner<{ id: string }[]>`
      select member_id id from follower where subject_id = ${ticketId} order by 1`
  ).map(({ id }) => id);

/** Everything on a ticket but when it was last touched. */
async function everythingOf(id: string) {
  const { updated_at: _, last_activity_at: __, ...row } = await rowOf(id);
  const [written] = await database.owner`
    select (select jsonb_agg(to_jsonb(m) order by m.id) from ticket_message m where ticket_id = ${id}) messages,
      (select jsonb_agg(to_jsonb(n) order by n.id) from ticket_note n where ticket_id = ${id}) notes,
      (select jsonb_agg(to_jsonb(a) order by a.id) from attachment a where subject_id = ${id}) files`;
  return { row, written, followers: await followersOf(id) };
}

describe('an undo', () => {
  const figures = async (id: string) => {
    const { status, reopened_count, resolved_at, closed_at, waiting_since, last_activity_at } =
      await rowOf(id);
    return { status, reopened_count, resolved_at, closed_at, waiting_since, last_activity_at };
  };

  it.each([
    ['ticket.changeStatus', { status: 'resolved' }, { status: 'new' }],
    ['ticket.changePriority', { priority: 'low' }, { priority: 'high' }],
  ])('of %s leaves no metric and no moment behind', async (name, there, back) => {
    const ticketId = await open();
    const before = await figures(ticketId);
    await doAs(agent, name, { ticketId, ...there });
    await doAs(agent, name, { ticketId, ...back, undo: true });
    expect(await figures(ticketId)).toEqual(before);
    expect(await eventsOf(ticketId)).not.toContain('reopened');
  });

  it('of what somebody else did is a change like any other', async () => {
    const ticketId = await open();
    await doAs(agent, 'ticket.changeStatus', { ticketId, status: 'resolved' });
    await doAs(manager, 'ticket.changeStatus', { ticketId, status: 'open', undo: true });
    expect(await figures(ticketId)).toMatchObject({ status: 'open', reopened_count: 1 });
  });
});

describe('a merge', () => {
  const isDue = (column: string) => column.endsWith('due_at');

  /** When what is due, and everything else. */
  async function everythingButDue(id: string) {
    const { row, ...rest } = await everythingOf(id);
    const columns = Object.entries(row);
    const due = Object.fromEntries(columns.filter(([name]) => isDue(name)));
    return { due, rest: { ...rest, row: columns.filter(([name]) => !isDue(name)) } };
  }

  /** By how many milliseconds what is due moved; what is not due stays so. */
  function shiftsOf(before: Record<string, Date | null>, after: Record<string, Date | null>) {
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const moved = Object.entries(before).map(([name, at]) => {
      const then = after[name] ?? null;
      expect(then === null, name).toBe(at === null);
      return at && then ? then.getTime() - at.getTime() : null;
    });
    return new Set(moved.filter((shift) => shift !== null));
  }

  it('moves what was written, and separating brings back exactly what was', async () => {
    // Out of business hours, no time passes; and SLA timers count whole seconds.
    await database.owner`update sla_policy set hours = 'calendar'`;
    const opened = Date.now();
    const [gone, into] = [await open(), await open()];
    await note(gone);
    await database.owner`
      insert into attachment (id, organization_id, uploader_id, client_id, subject_type, subject_id, message_id, name, media_type, byte_size, storage_key, checksum)
      select ${newId()}, organization_id, author_id, client_id, 'ticket', ticket_id, id, 'a.txt', 'text/plain', 1, ${newId()}, ''
      from ticket_message where ticket_id = ${gone}`;
    await doAs(agent, 'ticket.snooze', {
      ticketId: gone,
      until: Date.now() + 86_400_000,
      untilReply: true,
    });
    await doAs(manager, 'ticket.follow', { ticketId: into, memberId: manager.memberId });
    const before = await everythingButDue(gone);
    const intoBefore = await everythingOf(into);

    await doAs(agent, 'ticket.merge', { ticketId: gone, intoId: into });
    await doAs(agent, 'ticket.merge', { ticketId: gone, intoId: into });
    expect(await rowOf(gone)).toMatchObject({ status: 'closed', merged_into_id: into });
    expect((await everythingOf(gone)).written).toEqual({
      messages: null,
      notes: null,
      files: null,
    });
    expect((await everythingOf(into)).written).toMatchObject({
      messages: expect.objectContaining({ length: 2 }),
      notes: [{ origin_ticket_id: gone }],
      files: [{ subject_id: into }],
    });
    expect(await followersOf(into)).toEqual([agent.memberId, manager.memberId].toSorted());
    expect(await eventsOf(into)).toContain('merged');
    expect(await eventsOf(gone)).toEqual(expect.arrayContaining(['merged', 'status_changed']));

    await doAs(agent, 'ticket.unmerge', { ticketId: gone });
    const after = await everythingButDue(gone);
    expect(after.rest).toEqual(before.rest);
    expect(await everythingOf(into)).toEqual(intoBefore);
    const shifts = shiftsOf(before.due, after.due);
    expect(shifts.size).toBe(1);
    const [shift] = shifts;
    expect(shift).toBeGreaterThan(0);
    expect(shift).toBeLessThanOrEqual(Date.now() - opened);
    expect((await eventsOf(gone)).slice(-2)).toEqual(['unmerged', 'status_changed']);
  });

  it('is refused where it would mix clients, make a chain or lose an open question', async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    const other = await findSomeone(database, 'other-client@opsdesk.test');
    const theirs = await open(other);
    const merge = (ticketId: string, intoId: string) =>
      codeOf(agent, 'ticket.merge', { ticketId, intoId });
    expect(await merge(a, a)).toBe('CONFLICT');
    expect(await merge(a, theirs)).toBe('CONFLICT');
    await doAs(agent, 'ticket.changeStatus', { ticketId: c, status: 'resolved' });
    expect(await merge(a, c)).toBe('CONFLICT');
    await doAs(agent, 'ticket.merge', { ticketId: a, intoId: b });
    await doAs(agent, 'ticket.changeStatus', { ticketId: c, status: 'open' });
    expect(await merge(b, c)).toBe('CONFLICT');
    expect(await merge(c, a)).toBe('CONFLICT');
    expect(await merge(a, c)).toBe('CONFLICT');
    const reply = { id: newId(), ticketId: a, body: 'x', thenStatus: null };
    expect(await codeOf(client, 'message.post', reply)).toBe('CONFLICT');
    expect(
      await codeOf(agent, 'ticket.changeClient', { ticketId: b, clientId: other.clientId }),
    ).toBe('CONFLICT');
  });
});

describe('a snooze', () => {
  it('ends at its time, by the worker, and is announced', async () => {
    const ticketId = await open();
    const until = Date.now() + 60_000;
    await doAs(agent, 'ticket.snooze', { ticketId, until, untilReply: false });
    expect(await nextWaking(database.app, off)).toBe(until);
    expect(await wakeDue(database.app, off, until - 1)).toBe(0);
    expect(await wakeDue(database.app, off, until)).toBe(1);
    expect(await rowOf(ticketId)).toMatchObject({ snoozed_until: null });
    expect((await eventsOf(ticketId)).at(-1)).toBe('woken');
    const events = await eventsToDeliver(database, ticketId);
    expect(events.filter(({ kind }) => kind === 'woken').map(({ data }) => data)).toEqual([
      { memberIds: [agent.memberId] },
    ]);
    expect(await nextWaking(database.app, off)).not.toBe(until);
  });

  it('ends with the client’s answer', async () => {
    const ticketId = await open();
    await doAs(agent, 'ticket.snooze', { ticketId, until: null, untilReply: true });
    await doAs(client, 'message.post', { id: newId(), ticketId, body: 'And?', thenStatus: null });
    expect(await rowOf(ticketId)).toMatchObject({ snoozed_until_reply: false });
    expect(await eventsOf(ticketId)).toContain('woken');
  });

  it('needs a time to come and a ticket that is not solved', async () => {
    const ticketId = await open();
    const snooze = (until: number | null) =>
      codeOf(agent, 'ticket.snooze', { ticketId, until, untilReply: false });
    expect(await snooze(null)).toBe('INVALID');
    expect(await snooze(Date.now() - 1)).toBe('INVALID');
    await doAs(agent, 'ticket.changeStatus', { ticketId, status: 'resolved' });
    expect(await snooze(Date.now() + 60_000)).toBe('CONFLICT');
  });
});

describe('a mention', () => {
  it('tells a colleague, who follows from then on; a client mentions nobody', async () => {
    const ticketId = await open();
    const told = async () =>
      (await eventsToDeliver(database, ticketId))
        .filter(({ kind }) => kind === 'mentioned')
        .map(({ data }) => data);
    const body = `${mentionOf({ id: manager.memberId, name: 'M' })} ${mentionOf({ id: client.memberId, name: 'C' })}`;
    await doAs(client, 'message.post', { id: newId(), ticketId, body, thenStatus: null });
    expect(await told()).toEqual([]);
    expect(await followersOf(ticketId)).toEqual([]);
    await note(ticketId, body);
    expect(await told()).toEqual([{ memberIds: [manager.memberId] }]);
    expect(await followersOf(ticketId)).toEqual([agent.memberId, manager.memberId].toSorted());
  });
});

describe('a macro', () => {
  const make = async (more: ReadonlyJSONObject) => {
    const id = newId();
    const macro = { id, kind: 'macro', isShared: false, name: 'Ask', body: '', actions: {} };
    await doAs(agent, 'macro.create', { ...macro, ...more });
    return id;
  };

  it('writes and acts in one go, with its placeholders filled in', async () => {
    const [tagId, ticketId] = [newId(), await open()];
    await doAs(agent, 'tag.create', { id: tagId, name: 'asked', hue: 10 });
    const actions = { status: 'waiting_on_client', assigneeId: 'me', addTagIds: [tagId] };
    const macroId = await make({ body: 'About {{ticket.title}}', actions });
    const messageId = newId();
    await doAs(agent, 'ticket.applyMacro', { ticketId, macroId, messageId, body: null });
    const [message] = await database.owner`select body from ticket_message where id = ${messageId}`;
    expect(message).toEqual({ body: 'About It stops' });
    expect(await rowOf(ticketId)).toMatchObject({
      status: 'waiting_on_client',
      assignee_id: agent.memberId,
    });
    expect(await eventsOf(ticketId)).toEqual(expect.arrayContaining(['tagged', 'macro_applied']));
    const entries = await database.owner`
      select after->>'macroId' as macro from audit_entry
      where subject_id = ${ticketId} and action = 'ticket.applyMacro'`;
    expect(entries).toEqual([{ macro: macroId }]);
  });

  it('goes along with a reply, whose own status counts more', async () => {
    const ticketId = await open();
    const macroId = await make({ actions: { status: 'blocked', priority: 'low' } });
    const reply = { id: newId(), ticketId, body: 'Done.', thenStatus: 'resolved', macroId };
    await doAs(agent, 'message.post', reply);
    expect(await rowOf(ticketId)).toMatchObject({ status: 'resolved', priority: 'low' });
    expect(await codeOf(client, 'message.post', { ...reply, id: newId(), thenStatus: null })).toBe(
      'NOT_ALLOWED',
    );
  });

  it('does nothing where a placeholder has no value', async () => {
    const ticketId = await open();
    await doAs(agent, 'ticket.changeRequester', { ticketId, requesterId: null });
    const macroId = await make({ body: 'Dear {{requester.name}}', actions: { priority: 'low' } });
    const args = { ticketId, macroId, messageId: newId(), body: null };
    expect(await attempt(agent, 'ticket.applyMacro', args)).toEqual({
      code: 'CONFLICT',
      message: '{{requester.name}} has no value here.',
    });
    expect(await rowOf(ticketId)).toMatchObject({ priority: 'high' });
  });

  it('is changed by its author alone, shared by a manager alone', async () => {
    const macroId = await make({ body: 'Mine' });
    const change = { macroId, kind: 'macro', isShared: false, name: 'X', body: 'Y', actions: {} };
    expect(await codeOf(manager, 'macro.change', change)).toBe('NOT_ALLOWED');
    expect(await codeOf(agent, 'macro.change', { ...change, isShared: true })).toBe('NOT_ALLOWED');
    expect(await codeOf(agent, 'macro.change', { ...change, body: '{{x}}' })).toBe('INVALID');
    await doAs(agent, 'macro.change', change);
    await doAs(agent, 'macro.remove', { macroId });
  });
});

describe('tags and links', () => {
  it('are put on once, and a tag merged into another keeps its tickets', async () => {
    const [a, b, ticketId] = [newId(), newId(), await open()];
    await doAs(agent, 'tag.create', { id: a, name: 'First', hue: 1 });
    await doAs(agent, 'tag.create', { id: b, name: 'Second', hue: 2 });
    expect(await codeOf(agent, 'tag.create', { id: newId(), name: 'first', hue: 3 })).toBe(
      'CONFLICT',
    );
    await doAs(agent, 'ticket.tag', { ticketId, tagId: a });
    await doAs(agent, 'ticket.tag', { ticketId, tagId: a });
    expect((await eventsOf(ticketId)).filter((kind) => kind === 'tagged')).toHaveLength(1);
    expect(await codeOf(agent, 'tag.remove', { tagId: a, intoId: b })).toBe('NOT_ALLOWED');
    await doAs(manager, 'tag.remove', { tagId: a, intoId: b });
    const tags = await database.owner`select tag_id from tag_link where subject_id = ${ticketId}`;
    expect(tags).toEqual([{ tag_id: b }]);
    await doAs(agent, 'ticket.untag', { ticketId, tagId: b });
    expect((await eventsOf(ticketId)).at(-1)).toBe('untagged');
  });

  it('tie two tickets once, without two parents and without a circle', async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    const relate = (ticketId: string, relatedId: string, role: string) =>
      codeOf(agent, 'ticket.relate', { ticketId, relatedId, role });
    expect(await relate(a, a, 'related')).toBe('INVALID');
    expect(await relate(a, b, 'child')).toBeUndefined();
    expect(await relate(b, a, 'parent')).toBeUndefined();
    expect(await relate(a, b, 'related')).toBe('CONFLICT');
    expect(await relate(b, c, 'child')).toBeUndefined();
    expect(await relate(c, a, 'child')).toBe('CONFLICT');
    expect(await relate(a, c, 'child')).toBe('CONFLICT');
    await doAs(agent, 'ticket.unrelate', { ticketId: b, relatedId: a });
    expect((await eventsOf(a)).at(-1)).toBe('unrelated');
    expect(await eventsOf(b)).toContain('related');
  });
});

it('moves to another client with all that was written', async () => {
  const other = await findSomeone(database, 'other-client@opsdesk.test');
  const ticketId = await open();
  await doAs(agent, 'ticket.changeTitle', { ticketId, title: 'It stops again' });
  await doAs(agent, 'ticket.changeClient', { ticketId, clientId: other.clientId });
  expect(await rowOf(ticketId)).toMatchObject({ client_id: other.clientId, requester_id: null });
  const messages = await database.owner`
    select distinct client_id from ticket_message where ticket_id = ${ticketId}`;
  expect(messages).toEqual([{ client_id: other.clientId }]);
  expect(await codeOf(client, 'ticket.close', { ticketId })).toBe('NOT_ALLOWED');
  const requesterId = client.memberId;
  expect(await codeOf(agent, 'ticket.changeRequester', { ticketId, requesterId })).toBe(
    'NOT_ALLOWED',
  );
  await doAs(agent, 'ticket.changeRequester', { ticketId, requesterId: other.memberId });
  expect(await eventsOf(ticketId)).toEqual(
    expect.arrayContaining(['title_changed', 'client_changed', 'requester_changed']),
  );
});
