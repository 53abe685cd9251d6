import postgres from 'postgres';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { apiOn, insertKey } from '@/lib/server/api/testing';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { runTasks } from '@/lib/server/core/queue/testing';
import {
  deliverAll,
  mails,
  makeNotificationsDue,
} from '@/lib/server/platform/notification/testing';
import { mailNext } from '@/lib/server/platform/notification/mail';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { withoutAudit } from '../audit/unaudited';
import { webhookRetrySeconds } from '@/zero/platform/webhook/values';
import { deliverWebhooks } from './deliver';
import { prepareWebhooks } from './event';
import { sweepWebhooks } from './sweep';
import { type Receiver, startReceiver } from './testing';

let database: TestDatabase;
let worker: postgres.Sql;
let api: ReturnType<typeof apiOn>;
let receiver: Receiver;
let token: string;
let organizationId: string;
let clientPerson: Someone;

beforeAll(async () => {
  vi.stubEnv('OPSDESK_ENV', 'local');
  vi.stubEnv('WEBHOOKS_TO_LOOPBACK', 'true');
  for (const level of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation(() => {});
  }
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  // As the worker has it, without Drizzle.
  worker = postgres(database.appUrl, { max: 3, onnotice: () => {} });
  api = apiOn(database);
  receiver = await startReceiver();
  ({ token, organizationId } = await insertKey(database));
  clientPerson = await findSomeone(database, 'client@opsdesk.test');
});

beforeEach(async () => {
  receiver.requests.length = 0;
  receiver.answer = (_, response) => response.writeHead(200).end('Thank you');
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`delete from webhook_endpoint`;
    await tx`delete from queued_task`;
  });
});

afterAll(async () => {
  await receiver?.stop();
  await worker?.end({ timeout: 5 });
  await database?.drop();
  vi.unstubAllEnvs();
});

type Body = Record<string, unknown>;

async function send(method: string, path: string, body?: object, headers = {}): Promise<Body> {
  const answer = await api.send(token, path, { method, body, headers });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

const endpoints = async () =>
  (await send('GET', '/webhook-endpoints'))['data'] as { id: string; isEnabled: boolean }[];

async function add(...eventTypes: string[]): Promise<{ id: string; secret: string }> {
  const made = await send('POST', '/webhook-endpoints', {
    url: `${receiver.url}/hooks`,
    eventTypes,
  });
  await database.owner`delete from queued_task`;
  return { id: String(made['id']), secret: String(made['secret']) };
}

async function openTicket(headers = {}): Promise<string> {
  const body = { clientId: clientPerson.clientId, title: 'The printer beeps', body: 'It beeps.' };
  const { id } = await send('POST', '/tickets', body, headers);
  return String(id);
}

const prepare = () => runTasks(worker, prepareWebhooks);
const deliver = () => runTasks(worker, deliverWebhooks);
async function work() {
  await prepare();
  return await deliver();
}

/** What arrived, checked by the official library. */
const arrived = (secret: string) =>
  receiver.requests.map(({ headers, body }) => {
    const event = new Webhook(secret).verify(body, headers) as {
      type: string;
      timestamp: string;
      data: Record<string, never>;
    };
    return { ...event, id: headers['webhook-id'], requestId: headers['x-request-id'] };
  });

const deliveriesOf = async (id: string) =>
  (await send('GET', `/webhook-endpoints/${id}/deliveries`))['data'] as {
    id: string;
    eventId: string;
    status: string;
    attemptCount: number;
    statusCode: number | null;
  }[];

/** Seconds until the task that waits, rounded down to what is on the schedule. */
async function waitOf(): Promise<number | undefined> {
  const [task] = await database.owner<{ seconds: number }[]>`
    select extract(epoch from run_at - now())::float8 seconds from queued_task
    where topic = 'webhook.deliver' and dead_at is null`;
  return task && webhookRetrySeconds.findLast((seconds) => seconds <= task.seconds + 3);
}
const makeDue = () => database.owner`update queued_task set run_at = now() where dead_at is null`;

describe('an event', () => {
  it('reaches its endpoint as the API shows its object, signed, with the id of its cause', async () => {
    const { secret } = await add('ticket.created');
    const requestId = newId();
    const id = await openTicket({ 'x-request-id': requestId });
    await work();
    const [event, ...others] = arrived(secret);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'ticket.created',
      id: expect.stringMatching(/^msg_[0-9a-f]{32}$/),
      requestId,
      data: {
        actor: { type: 'key' },
        subject: { type: 'ticket', id },
        changes: { before: null, after: { title: 'The printer beeps', status: 'new' } },
        object: await send('GET', `/tickets/${id}`),
      },
    });
    expect(Date.parse(event?.timestamp ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(await prepare()).toBe(0);
  });

  it('is sent to who chose it, with what it is about and nothing more', async () => {
    const ticketId = await openTicket();
    await database.owner`delete from queued_task`;
    const { secret } = await add('ticket.*', 'message.posted');
    await send('POST', `/tickets/${ticketId}/notes`, { body: 'The client is difficult.' });
    await send('POST', `/tickets/${ticketId}/messages`, {
      body: 'We are on it.',
      thenStatus: 'waiting_on_client',
    });
    await work();
    const events = arrived(secret);
    // A reply that sets the status is both.
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'message.posted',
      'ticket.status_changed',
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    const posted = events.find(({ type }) => type === 'message.posted');
    expect(posted?.data).toMatchObject({
      subject: { type: 'ticket', id: ticketId },
      object: { body: 'We are on it.', ticketId },
      changes: { after: { status: 'waiting_on_client' } },
    });
    expect(receiver.requests.map(({ body }) => body).join()).not.toContain('difficult');
  });

  it('of an internal note has the note', async () => {
    const ticketId = await openTicket();
    await database.owner`delete from queued_task`;
    const { secret } = await add('*');
    await send('POST', `/tickets/${ticketId}/notes`, { body: 'The client is difficult.' });
    await work();
    expect(arrived(secret)).toMatchObject([
      { type: 'note.written', data: { object: { body: 'The client is difficult.' } } },
    ]);
  });

  it('follows from what a client’s person does, who sees no endpoint', async () => {
    const { secret } = await add('ticket.created');
    const attempt = attempts(database);
    const args = {
      id: newId(),
      messageId: newId(),
      title: 'From the portal',
      body: 'Hello',
      priority: 'medium',
      typeId: null,
      clientId: null,
      requesterId: null,
    };
    expect(await attempt(clientPerson, 'ticket.create', args)).toBeUndefined();
    await work();
    expect(arrived(secret)).toMatchObject([
      {
        data: {
          actor: { type: 'member', id: clientPerson.memberId },
          object: { title: 'From the portal' },
        },
      },
    ]);
  });

  it('is not queued where nobody is sent it, and is sent to no other organization', async () => {
    await openTicket();
    expect(await database.owner`select from queued_task where topic like 'webhook%'`).toEqual([]);
    const { secret } = await add('*');
    const acme = await insertKey(database, { slug: 'acme' });
    const team = await api.send(acme.token, '/teams', { method: 'POST', body: { name: newId() } });
    expect(team.status).toBe(201);
    await work();
    expect(arrived(secret)).toEqual([]);
  });

  it('that was not committed is not sent', async () => {
    const { secret } = await add('*');
    const refused = await api.send(token, '/teams', { method: 'POST', body: { name: '' } });
    expect(refused.status).toBe(400);
    const ticketId = await openTicket();
    const stale = await api.send(token, `/tickets/${ticketId}`, {
      method: 'PATCH',
      body: { title: 'Two changes, one of them impossible', clientId: newId() },
    });
    expect(stale.status).toBe(404);
    await work();
    expect(arrived(secret).map(({ type }) => type)).toEqual(['ticket.created']);
  });

  it('is delivered once, however often it is prepared', async () => {
    const { id } = await add('ticket.*');
    await openTicket();
    const [task] = await database.owner<{ payload: object }[]>`
      select payload from queued_task where topic = 'webhook.event'`;
    await database.owner`
      insert into queued_task (id, organization_id, topic, payload)
      values (gen_random_uuid(), ${organizationId}, 'webhook.event', ${database.owner.json((task?.payload ?? {}) as never)})`;
    expect(await prepare()).toBe(2);
    expect(await deliver()).toBe(1);
    expect(await deliveriesOf(id)).toHaveLength(1);
  });
});

describe('an endpoint that fails', () => {
  it('is tried again by the schedule, as long as there are attempts', async () => {
    const { id, secret } = await add('ticket.created');
    receiver.answer = (_, response) => response.writeHead(500).end('Out of order');
    await openTicket();
    await prepare();
    const waits: (number | undefined)[] = [];
    for (const _ of webhookRetrySeconds) {
      await makeDue();
      expect(await deliver()).toBe(1);
      waits.push(await waitOf());
    }
    expect(waits).toEqual([...webhookRetrySeconds.slice(1), undefined]);
    expect(await deliveriesOf(id)).toMatchObject([
      { status: 'failed', statusCode: 500, attemptCount: 10 },
    ]);
    const events = arrived(secret);
    expect(new Set(events.map((event) => event.id)).size).toBe(1);
    expect((await endpoints())[0]?.isEnabled).toBe(true);
  });

  it('is left alone for as long as it asks', async () => {
    await add('ticket.created');
    receiver.answer = (_, response) => response.writeHead(429, { 'retry-after': '7300' }).end();
    await openTicket();
    await work();
    expect(await waitOf()).toBe(7_200);
  });

  it('with a redirect is not followed', async () => {
    const { id } = await add('ticket.created');
    receiver.answer = (_, response) =>
      response.writeHead(307, { location: `${receiver.url}/elsewhere` }).end();
    await openTicket();
    await work();
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/hooks']);
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'pending', statusCode: 307 }]);
  });

  /** Who was notified of what, once the worker has delivered it. */
  async function notified() {
    await deliverAll({ ...database, app: worker });
    return await database.owner<{ role: string; subjectId: string }[]>`
      select distinct m.role, n.subject_id "subjectId"
      from notification n join member m on m.id = n.member_id where n.kind = 'webhook_disabled'`;
  }

  it('by 410 is disabled at once, and the admins are notified', async () => {
    const { id } = await add('*');
    receiver.answer = (_, response) => response.writeHead(410).end();
    await openTicket();
    await work();
    expect(await endpoints()).toMatchObject([{ isEnabled: false, disabledReason: 'gone' }]);
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'failed', statusCode: 410 }]);
    expect([...(await notified())]).toEqual([{ role: 'admin', subjectId: id }]);
    await makeNotificationsDue(database);
    while (await mailNext(worker));
    const sent = (await mails(database)).filter(({ template }) => template === 'webhook-disabled');
    expect(sent[0]?.data).toMatchObject({
      slug: 'northwind',
      name: new URL(receiver.url).host,
      isGone: true,
    });
    const [entry] = await database.owner`
      select actor_type, after from audit_entry
      where subject_id = ${id} and action = 'webhookEndpoint.disable'`;
    expect(entry).toMatchObject({ actor_type: 'job', after: { disabledReason: 'gone' } });
  });

  it('for three days is disabled, unless something arrived meanwhile', async () => {
    const { id } = await add('ticket.created');
    receiver.answer = (_, response) => response.writeHead(500).end();
    await openTicket();
    await work();
    const age = (days: number) =>
      database.owner.begin(async (tx) => {
        await withoutAudit(tx, 'seed');
        await tx`update webhook_endpoint set enabled_at = enabled_at - make_interval(days => ${days})`;
        await tx`update webhook_attempt set created_at = created_at - make_interval(days => ${days})`;
      });
    await age(4);
    receiver.answer = (_, response) => response.writeHead(204).end();
    await makeDue();
    await deliver();
    receiver.answer = (_, response) => response.writeHead(500).end();
    await openTicket();
    await work();
    expect((await endpoints())[0]?.isEnabled).toBe(true);

    await age(4);
    await makeDue();
    await deliver();
    expect(await endpoints()).toMatchObject([{ isEnabled: false, disabledReason: 'failing' }]);
    expect([...(await notified())]).toEqual([{ role: 'admin', subjectId: id }]);
    // What waits is given up, and is sent by hand once it works again.
    await makeDue();
    expect(await deliver()).toBe(1);
    expect((await deliveriesOf(id)).map(({ status }) => status).toSorted()).toEqual([
      'delivered',
      'failed',
    ]);
  });
});

describe('an admin', () => {
  it('replaces the secret, and both sign for 24 hours', async () => {
    const { id, secret: former } = await add('ticket.created');
    const rotated = await send('POST', `/webhook-endpoints/${id}/rotate-secret`);
    const secret = String(rotated['secret']);
    expect(secret).not.toBe(former);
    await openTicket();
    await work();
    expect(arrived(former)).toHaveLength(1);
    expect(arrived(secret)).toHaveLength(1);
    await database.owner`
      update webhook_secret set expires_at = expires_at - interval '24 hours'
      where endpoint_id = ${id} and expires_at is not null`;
    receiver.requests.length = 0;
    await openTicket();
    await work();
    expect(arrived(secret)).toHaveLength(1);
    expect(() => arrived(former)).toThrow('No matching');
  });

  it('sends a delivery again under its id, which says nothing about the endpoint', async () => {
    const { id, secret } = await add('ticket.created');
    receiver.answer = (_, response) => response.writeHead(410).end();
    await openTicket();
    await work();
    const [failed] = await deliveriesOf(id);
    await send('POST', `/webhook-deliveries/${failed?.id}/replay`);
    expect(await deliver()).toBe(1);
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'failed', attemptCount: 2 }]);
    receiver.answer = (_, response) => response.writeHead(200).end('Thank you');
    await send('POST', `/webhook-deliveries/${failed?.id}/replay`);
    expect(await deliver()).toBe(1);
    const detail = await send('GET', `/webhook-deliveries/${failed?.id}`);
    expect(detail).toMatchObject({
      status: 'delivered',
      payload: receiver.requests[0]?.body,
      attempts: [
        { isManual: true, statusCode: 200, responseBody: 'Thank you' },
        { isManual: true, statusCode: 410 },
        { isManual: false, statusCode: 410 },
      ],
    });
    expect(new Set(arrived(secret).map((event) => event.id))).toEqual(new Set([failed?.eventId]));
    expect((await endpoints())[0]).toMatchObject({ isEnabled: false, hasLastSucceeded: false });
  });

  it('tries an endpoint, also a disabled one, with an event that is sent once', async () => {
    const { id, secret } = await add('ticket.created');
    await send('PATCH', `/webhook-endpoints/${id}`, { isEnabled: false });
    receiver.answer = (_, response) => response.writeHead(500).end();
    await send('POST', `/webhook-endpoints/${id}/test`);
    expect(await deliver()).toBe(1);
    expect(await waitOf()).toBeUndefined();
    expect(arrived(secret)).toMatchObject([{ type: 'webhook.test' }]);
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'failed', statusCode: 500 }]);
    await openTicket();
    expect(await prepare()).toBe(0);
  });

  it('is given a secret once, of which the database has no copy', async () => {
    const key = { 'idempotency-key': newId() };
    const body = { url: 'https://example.com/T0KEN', eventTypes: ['ticket.*'] };
    const made = await send('POST', '/webhook-endpoints', body, key);
    expect(made['secret']).toMatch(/^whsec_/);
    const again = await send('POST', '/webhook-endpoints', body, key);
    expect(again).toEqual({ ...made, secret: null });
    const shown = await send('GET', `/webhook-endpoints/${String(made['id'])}`);
    expect(shown).not.toHaveProperty('secret');
    const secret = String(made['secret']).slice('whsec_'.length);
    const [stored] = await database.owner<{ text: string; audit: string }[]>`
      select (select string_agg(s::text, '') from webhook_secret s)
          || (select string_agg(i::text, '') from idempotency_record i) "text",
        (select string_agg(a::text, '') from audit_entry a) audit`;
    expect(stored?.text).not.toContain(secret);
    expect(stored?.audit).not.toContain(secret);
    expect(stored?.audit).not.toContain('T0KEN');
  });

  it.each([
    [{ url: 'http://example.com/' }, '#/url'],
    [{ url: 'https://10.0.0.1:bad/' }, '#/url'],
    [{ eventTypes: ['ticket.exploded'] }, '#/eventTypes/0'],
    [{ eventTypes: [] }, '#/eventTypes'],
    [{ eventTypes: ['auth.refuse'] }, '#/eventTypes/0'],
  ])('adds no endpoint with %j', async (wrong, pointer) => {
    const body = { url: 'https://example.com/', eventTypes: ['*'], ...wrong };
    const answer = await api.send(token, '/webhook-endpoints', { method: 'POST', body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('finds 30 days in the log, and no more', async () => {
    const { id } = await add('ticket.created');
    await openTicket();
    await openTicket();
    await work();
    await database.owner`
      update webhook_delivery set created_at = now() - interval '31 days'
      where id = (select id from webhook_delivery where endpoint_id = ${id} order by id limit 1)`;
    expect(await sweepWebhooks.run(worker, nobody)).toBe('removed 1 deliveries');
    expect(await deliveriesOf(id)).toHaveLength(1);
  });
});
