import { eventsToDeliver } from '@/lib/server/platform/notification/testing';
import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { deniedPerMinute } from '../platform/audit/denied';
import { verify } from '../platform/audit/verify';
import { attempts, findSomeone, type Someone } from './testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 120 });
  attempt = attempts(database);
}, 120_000);

afterAll(() => database?.drop());

const someone = (email: string, slug?: string) => findSomeone(database, email, slug);

type TicketRow = {
  id: string;
  number: number;
  status: string;
  clientId: string;
  assigneeId: string | null;
  requesterId: string | null;
  firstRespondedAt: Date | null;
  reopenedCount: number;
  createdAt: Date;
};

async function ticketOf(id: string): Promise<TicketRow> {
  const [row] = await database.owner<TicketRow[]>`
    select id, number, status, client_id "clientId", assignee_id "assigneeId",
      requester_id "requesterId", first_responded_at "firstRespondedAt",
      reopened_count "reopenedCount", created_at "createdAt"
    from ticket where id = ${id}`;
  if (!row) throw new Error(`No ticket ${id}`);
  return row;
}

const eventsOf = async (ticketId: string) => {
  const rows = await database.owner<{ kind: string }[]>`
    select kind from ticket_event where ticket_id = ${ticketId} order by created_at, id`;
  return rows.map(({ kind }) => kind);
};

/** Opens a ticket as `who` and returns its id. */
async function open(who: Someone, more: ReadonlyJSONObject = {}): Promise<string> {
  const id = newId();
  const refused = await attempt(who, 'ticket.create', {
    id,
    messageId: newId(),
    title: 'The export stops half way',
    body: 'It **stops** at 50 %.',
    priority: 'high',
    typeId: null,
    clientId: null,
    requesterId: null,
    ...more,
  });
  expect(refused).toBeUndefined();
  return id;
}

/** A fingerprint of everything that a refused change must leave alone. */
async function fingerprint(): Promise<string> {
  const tables = [
    'ticket',
    'ticket_message',
    'ticket_note',
    'ticket_event',
    'ticket_counter',
    'member',
  ];
  const parts = await Promise.all(
    tables.map(async (table) => {
      const [row] = await database.owner.unsafe<{ sum: string }[]>(
        `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') sum from ${table} t`,
      );
      return `${table}:${row?.sum}`;
    }),
  );
  return parts.join('\n');
}

describe('opening a ticket', () => {
  it('gives it the next number, the server’s time, its first message and its event', async () => {
    const client = await someone('client@opsdesk.test');
    const [before] = await database.owner<{ last: number }[]>`
      select last_number last from ticket_counter where organization_id = ${client.organizationId}`;
    const id = await open(client);
    const ticket = await ticketOf(id);
    expect(ticket).toMatchObject({
      number: (before?.last ?? 0) + 1,
      status: 'new',
      clientId: client.clientId,
      requesterId: client.memberId,
    });
    expect(Date.now() - ticket.createdAt.getTime()).toBeLessThan(60_000);
    expect(await eventsOf(id)).toEqual(['created']);
  });

  it('opens a client’s ticket for their own company whatever they ask for', async () => {
    const client = await someone('client@opsdesk.test');
    const other = await someone('other-client@opsdesk.test');
    const id = await open(client, { clientId: other.clientId, requesterId: other.memberId });
    expect(await ticketOf(id)).toMatchObject({
      clientId: client.clientId,
      requesterId: client.memberId,
    });
  });

  it('numbers tickets that are opened at the same time without a gap or a double', async () => {
    const client = await someone('client@opsdesk.test');
    const ids = await Promise.all(Array.from({ length: 8 }, () => open(client)));
    const numbers = await Promise.all(ids.map(async (id) => (await ticketOf(id)).number));
    const sorted = numbers.toSorted((a, b) => a - b);
    expect(new Set(numbers).size).toBe(8);
    expect((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)).toBe(7);
  });
});

describe('answering', () => {
  it('lets agent and client talk, moves the ticket on, and records it', async () => {
    const client = await someone('client@opsdesk.test');
    const agent = await someone('agent@opsdesk.test');
    const id = await open(client);
    const post = (who: Someone, thenStatus: string | null) =>
      attempt(who, 'message.post', { id: newId(), ticketId: id, body: 'Yes.', thenStatus });

    expect(await post(agent, 'waiting_on_client')).toBeUndefined();
    const answered = await ticketOf(id);
    expect(answered.status).toBe('waiting_on_client');
    expect(answered.firstRespondedAt).not.toBeNull();

    expect(await post(client, null)).toBeUndefined();
    expect((await ticketOf(id)).status).toBe('open');
    expect(await post(agent, 'resolved')).toBeUndefined();
    expect(await attempt(client, 'ticket.reopen', { ticketId: id })).toBeUndefined();
    expect(await ticketOf(id)).toMatchObject({ status: 'open', reopenedCount: 1 });
    expect(await eventsOf(id)).toEqual([
      'created',
      'replied',
      'status_changed',
      'replied',
      'status_changed',
      'replied',
      'status_changed',
      'reopened',
    ]);
  });

  it('takes a message that is sent twice once', async () => {
    const client = await someone('client@opsdesk.test');
    const ticketId = await open(client);
    const message = { id: newId(), ticketId, body: 'Hello?', thenStatus: null };
    await attempt(client, 'message.post', message);
    await attempt(client, 'message.post', message);
    const rows = await database.owner`select 1 from ticket_message where ticket_id = ${ticketId}`;
    expect(rows).toHaveLength(2);
    expect(await eventsOf(ticketId)).toEqual(['created', 'replied']);
  });
});

describe('triage', () => {
  it('assigns, and changes status, priority and type, with an event each', async () => {
    const agent = await someone('agent@opsdesk.test');
    const id = await open(await someone('client@opsdesk.test'));
    const [type] = await database.owner<{ id: string }[]>`
      select id from ticket_type where organization_id = ${agent.organizationId} limit 1`;
    const steps: [string, ReadonlyJSONObject][] = [
      ['ticket.assign', { assigneeId: agent.memberId }],
      ['ticket.changePriority', { priority: 'urgent' }],
      ['ticket.changeType', { typeId: type?.id ?? null }],
      ['ticket.changeStatus', { status: 'blocked' }],
      ['note.write', { id: newId(), body: 'Waiting for the vendor.' }],
    ];
    for (const [name, args] of steps) {
      expect(await attempt(agent, name, { ticketId: id, ...args }), name).toBeUndefined();
    }
    expect(await eventsOf(id)).toEqual([
      'created',
      'assigned',
      'priority_changed',
      'type_changed',
      'status_changed',
      'noted',
    ]);
  });
});

describe('who may not', () => {
  const refusal = {
    code: 'NOT_ALLOWED',
    message: 'Not found, or you have no permission to change it.',
  };

  it('says the same of what is not there and of what is not theirs, and changes nothing', async () => {
    const owner = await someone('client@opsdesk.test');
    const ticketId = await open(owner);
    const absent = newId();
    const strangers = {
      'the other client': await someone('other-client@opsdesk.test'),
      'another organization’s agent': await someone('agent@acme.test', 'acme'),
      'a disabled agent': await someone('disabled@opsdesk.test'),
      'a pending agent': await someone('pending@opsdesk.test'),
      'another organization’s agent who names this one': {
        ...(await someone('agent@acme.test', 'acme')),
        organizationId: owner.organizationId,
      },
    };
    const before = await fingerprint();
    for (const [name, stranger] of Object.entries(strangers)) {
      for (const id of [ticketId, absent]) {
        for (const [mutator, args] of everyChange(stranger.memberId)) {
          const given = await attempt(stranger, mutator, { ticketId: id, ...args });
          expect(given, `${name}: ${mutator}`).toEqual(refusal);
        }
      }
    }
    expect(await fingerprint()).toBe(before);
  });

  it('keeps triage and notes from clients, on their own tickets too', async () => {
    const client = await someone('client@opsdesk.test');
    const ticketId = await open(client);
    const before = await fingerprint();
    const forStaff: [string, ReadonlyJSONObject][] = [
      ['ticket.assign', { ticketId, assigneeId: null }],
      ['ticket.changeStatus', { ticketId, status: 'resolved' }],
      ['ticket.changePriority', { ticketId, priority: 'urgent' }],
      ['ticket.changeType', { ticketId, typeId: null }],
      ['note.write', { ticketId, id: newId(), body: 'x' }],
      ['message.post', { ticketId, id: newId(), body: 'x', thenStatus: 'resolved' }],
    ];
    for (const [name, args] of forStaff) {
      expect(await attempt(client, name, args), name).toEqual(refusal);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('takes nothing that waited until its writer was somebody else to the organization', async () => {
    const agent = await someone('agent@opsdesk.test');
    const client = await someone('client@opsdesk.test');
    const ticketId = await open(client);
    const post = (who: Someone, as: string) =>
      attempt(who, 'message.post', { ticketId, id: newId(), body: 'x', thenStatus: null, as });
    const before = await fingerprint();
    const changed = { code: 'CONFLICT', message: expect.stringContaining('Your access changed') };
    expect(await post(client, 'internal')).toEqual(changed);
    expect(await post(agent, 'client')).toEqual(changed);
    expect(await fingerprint()).toBe(before);
    expect(await post(client, 'client')).toBeUndefined();
    expect(await post(agent, 'internal')).toBeUndefined();
  });

  it('assigns to active people of the organization only', async () => {
    const agent = await someone('agent@opsdesk.test');
    const ticketId = await open(await someone('client@opsdesk.test'));
    const before = await fingerprint();
    const unfit = [
      (await someone('client@opsdesk.test')).memberId,
      (await someone('disabled@opsdesk.test')).memberId,
      (await someone('agent@acme.test', 'acme')).memberId,
      newId(),
    ];
    for (const assigneeId of unfit) {
      expect(await attempt(agent, 'ticket.assign', { ticketId, assigneeId })).toEqual(refusal);
    }
    expect(await fingerprint()).toBe(before);
  });
});

describe('what is wrong', () => {
  it('is refused in plain words, without the database’s', async () => {
    const agent = await someone('agent@opsdesk.test');
    const ticketId = await open(await someone('client@opsdesk.test'));
    const wrong: [string, ReadonlyJSONObject][] = [
      ['ticket.changeStatus', { ticketId, status: 'gone' }],
      ['ticket.changeStatus', { ticketId, status: 'open', role: 'admin' }],
      ['message.post', { ticketId, id: newId(), body: '   ', thenStatus: null }],
      ['message.post', { ticketId, id: newId(), body: 'x'.repeat(50_001), thenStatus: null }],
      ['message.post', { ticketId, id: newId(), body: 'null byte \u0000', thenStatus: null }],
      ['ticket.assign', { ticketId: 'nonsense', assigneeId: null }],
      ['ticket.assign', { ticketId, assigneeId: null, organizationId: 'nonsense' }],
    ];
    for (const [name, args] of wrong) {
      const refused = await attempt(agent, name, args);
      expect(refused?.message, JSON.stringify(args).slice(0, 80)).toMatch(
        /not valid|names no organization/,
      );
    }
  });
});

type AuditRow = {
  actorType: string;
  actorId: string | null;
  action: string;
  outcome: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
};

/** The entries about the subject, oldest first. */
const auditLogOf = (subjectId: string) =>
  database.owner.begin(async (sql) => {
    await sql`select set_config('app.audience', 'worker', true)`;
    return await sql<AuditRow[]>`
      select actor_type "actorType", actor_id "actorId", action, outcome, before, after, reason
      from audit_entry where subject_id = ${subjectId} order by created_at, id`;
  });

describe('the audit log', () => {
  it('holds one entry a change, with what was before and after', async () => {
    const client = await someone('client@opsdesk.test');
    const agent = await someone('agent@opsdesk.test');
    const id = await open(client);
    const { number } = await ticketOf(id);
    const messageId = newId();
    const noteId = newId();
    const message = { ticketId: id, id: messageId, body: 'Canary.', thenStatus: 'resolved' };
    await attempt(agent, 'ticket.assign', { ticketId: id, assigneeId: agent.memberId });
    await attempt(agent, 'ticket.changePriority', { ticketId: id, priority: 'low' });
    await attempt(agent, 'message.post', message);
    await attempt(agent, 'note.write', { ticketId: id, id: noteId, body: 'Canary!' });
    await attempt(client, 'ticket.reopen', { ticketId: id });

    const entries = await auditLogOf(id);
    const done = { actorType: 'member', actorId: agent.memberId, outcome: 'done', reason: null };
    expect(entries).toMatchObject([
      {
        ...done,
        actorId: client.memberId,
        action: 'ticket.create',
        before: null,
        after: { number, status: 'new', priority: 'high', bodyLength: 21 },
      },
      {
        ...done,
        action: 'ticket.assign',
        before: { number, assigneeId: null },
        after: { number, assigneeId: agent.memberId },
      },
      {
        ...done,
        action: 'ticket.changePriority',
        before: { number, priority: 'high' },
        after: { number, priority: 'low' },
      },
      {
        ...done,
        action: 'message.post',
        before: { number, status: 'new', resolvedAt: null },
        after: { number, status: 'resolved', messageId, bodyLength: 7 },
      },
      {
        ...done,
        action: 'note.write',
        before: { number },
        after: { number, noteId, bodyLength: 7 },
      },
      {
        ...done,
        actorId: client.memberId,
        action: 'ticket.reopen',
        before: { status: 'resolved' },
        after: { status: 'open', reopenedCount: 1 },
      },
    ]);
    expect(Object.keys(entries[1]?.after ?? {}).toSorted()).toEqual(['assigneeId', 'number']);
    expect(JSON.stringify(entries)).not.toContain('Canary');
  });

  it('holds nothing of a change that changes nothing', async () => {
    const client = await someone('client@opsdesk.test');
    const ticketId = await open(client);
    const message = { id: newId(), ticketId, body: 'Hello?', thenStatus: null };
    await attempt(client, 'message.post', message);
    await attempt(client, 'message.post', message);
    await attempt(await someone('agent@opsdesk.test'), 'ticket.assign', {
      ticketId,
      assigneeId: null,
    });
    expect((await auditLogOf(ticketId)).map(({ action }) => action)).toEqual([
      'ticket.create',
      'message.post',
    ]);
  });

  it('tells each of two changes at once what the other left', async () => {
    const agent = await someone('agent@opsdesk.test');
    const ticketId = await open(await someone('client@opsdesk.test'));
    const priorities = ['low', 'medium', 'urgent'];
    await Promise.all(
      priorities.map((priority) => attempt(agent, 'ticket.changePriority', { ticketId, priority })),
    );
    const changes = (await auditLogOf(ticketId)).slice(1);
    const steps = new Map(
      changes.map(({ before, after }) => [before?.['priority'], after?.['priority']]),
    );
    let priority: unknown = 'high';
    for (let step = 0; step < changes.length; step += 1) priority = steps.get(priority);
    expect(changes).toHaveLength(3);
    const [row] = await database.owner`select priority from ticket where id = ${ticketId}`;
    expect(priority).toBe(row?.['priority']);
  });

  it('holds what somebody was kept from, by code and without a state', async () => {
    const client = await someone('client@opsdesk.test');
    const agent = await someone('agent@opsdesk.test');
    const disabled = await someone('disabled@opsdesk.test');
    const ticketId = await open(client);
    await attempt(client, 'ticket.assign', { ticketId, assigneeId: null });
    await attempt(agent, 'ticket.reopen', { ticketId });
    await attempt(disabled, 'ticket.close', { ticketId });
    await attempt(
      { ...(await someone('agent@acme.test', 'acme')), organizationId: client.organizationId },
      'note.write',
      { ticketId, id: newId(), body: 'x' },
    );
    await attempt(agent, 'ticket.changeStatus', { ticketId, status: 'gone' });
    const refused = { outcome: 'refused', before: null, after: null, actorType: 'member' };
    expect((await auditLogOf(ticketId)).slice(1)).toMatchObject([
      { ...refused, action: 'ticket.assign', actorId: client.memberId, reason: 'NOT_ALLOWED' },
      { ...refused, action: 'ticket.reopen', actorId: agent.memberId, reason: 'CONFLICT' },
      { ...refused, action: 'ticket.close', actorId: disabled.memberId, reason: 'NOT_ALLOWED' },
    ]);
  });

  it('names a key or a job that acts through a member, within what it is allowed', async () => {
    const agent = await someone('agent@opsdesk.test');
    const ticketId = await open(await someone('client@opsdesk.test'));
    const key = {
      type: 'apiKey',
      id: newId(),
      organizationId: agent.organizationId,
      scopes: ['ticket.triage'],
    } as const;
    const job = {
      type: 'job',
      name: 'stale.close',
      organizationId: agent.organizationId,
      capabilities: ['ticket.close'],
    } as const;
    const assigned = { ticketId, assigneeId: agent.memberId };
    expect(await attempt(agent, 'ticket.assign', assigned, key)).toBeUndefined();
    expect(await attempt(agent, 'ticket.close', { ticketId }, job)).toBeUndefined();
    const note = { ticketId, id: newId(), body: 'x' };
    expect(await attempt(agent, 'note.write', note, key)).toMatchObject({ code: 'NOT_ALLOWED' });
    const foreign = { ...job, organizationId: newId() };
    expect(await attempt(agent, 'ticket.close', { ticketId }, foreign)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await auditLogOf(ticketId)).slice(1, 3)).toMatchObject([
      { action: 'ticket.assign', outcome: 'done', actorType: 'key', actorId: key.id },
      { action: 'ticket.close', outcome: 'done', actorType: 'job', actorId: 'stale.close' },
    ]);
    const events = await eventsToDeliver(database, ticketId);
    expect(events.find(({ kind }) => kind === 'assigned')).toMatchObject({ actorId: null });
  });

  it('holds only so many rejections of a member', async () => {
    const member = await someone('both@opsdesk.test', 'acme');
    const ticketId = newId();
    for (let count = 0; count < deniedPerMinute + 5; count += 1) {
      await attempt(member, 'ticket.close', { ticketId });
    }
    expect(await auditLogOf(ticketId)).toHaveLength(deniedPerMinute);
  });

  it('holds nothing of outsiders, and stays whole however its organization is spelled', async () => {
    const agent = await someone('agent@opsdesk.test');
    const member = await someone('agent@acme.test', 'acme');
    const [byOutsider, byMember] = [newId(), newId()];
    for (const organizationId of [member.organizationId, member.organizationId.toUpperCase()]) {
      const outsider = { ...agent, organizationId };
      await attempt(outsider, 'ticket.close', { ticketId: byOutsider.toUpperCase() });
      await attempt({ ...member, organizationId }, 'ticket.close', { ticketId: byMember });
    }
    await attempt({ ...agent, organizationId: newId() }, 'ticket.close', { ticketId: byOutsider });
    expect(await auditLogOf(byOutsider)).toEqual([]);
    expect(await auditLogOf(byOutsider.toUpperCase())).toEqual([]);
    expect(await auditLogOf(byMember)).toMatchObject([
      { outcome: 'refused', actorId: member.memberId },
      { outcome: 'refused', actorId: member.memberId },
    ]);
    expect((await verify(database.app, member.organizationId)).fault).toBeUndefined();
  });
});

function everyChange(memberId: string): [string, ReadonlyJSONObject][] {
  return [
    ['ticket.assign', { assigneeId: memberId }],
    ['ticket.changeStatus', { status: 'closed' }],
    ['ticket.changePriority', { priority: 'low' }],
    ['ticket.changeType', { typeId: null }],
    ['ticket.close', {}],
    ['ticket.reopen', {}],
    ['message.post', { id: newId(), body: 'x', thenStatus: null }],
    ['note.write', { id: newId(), body: 'x' }],
  ];
}
