import postgres from 'postgres';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { apiOn, insertKey } from '@/lib/server/api/testing';
import { asWorkerOf } from '@/lib/server/core/identity';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { runTasks } from '@/lib/server/core/queue/testing';
import { ofPostgres } from '@/lib/server/core/statements';
import { newId } from '@/zero/core/ids';
import { channelKinds, channelRetrySeconds } from '@/zero/platform/channel/values';
import { withoutAudit } from '../audit/unaudited';
import { mailNext } from '../notification/mail';
import { type Receiver, startReceiver } from '../webhook/testing';
import { deliverToChannels } from './deliver';
import type { ChannelMessage } from './message';
import { cancelPosts, postToChannel } from './post';
import { channelProvider } from './providers';
import { sweepChannelDeliveries } from './sweep';

let database: TestDatabase;
let worker: postgres.Sql;
let api: ReturnType<typeof apiOn>;
let receiver: Receiver;
let token: string;
let organizationId: string;

beforeAll(async () => {
  vi.stubEnv('OPSDESK_ENV', 'local');
  vi.stubEnv('WEBHOOKS_TO_LOOPBACK', 'true');
  for (const level of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation(() => {});
  }
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  worker = postgres(database.appUrl, { max: 3, onnotice: () => {} });
  api = apiOn(database);
  receiver = await startReceiver();
  ({ token, organizationId } = await insertKey(database));
});

beforeEach(async () => {
  receiver.requests.length = 0;
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`delete from notification_channel`;
    await tx`delete from queued_task`;
    await tx`delete from mail`;
  });
});

afterAll(async () => {
  await receiver?.stop();
  await worker?.end({ timeout: 5 });
  await database?.drop();
  vi.unstubAllEnvs();
});

type Body = Record<string, unknown>;

async function send(method: string, path: string, body?: object): Promise<Body> {
  const answer = await api.send(token, path, { method, body });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

/** Adds a channel whose receiver answers like this. */
async function add(kind: string, status = 200, answer = 'ok', headers = {}) {
  receiver.answer = (_, response) => response.writeHead(status, headers).end(answer);
  const address = kind === 'email' ? 'on-call@example.com' : `${receiver.url}/services/T0/abcd`;
  const made = await send('POST', '/notification-channels', { name: newId(), kind, address });
  return made as { id: string; hint: string; secret: string | null };
}

const message: ChannelMessage = {
  title: 'Disk <full> & slow',
  text: 'Nobody has acknowledged it yet.',
  severity: 'critical',
  link: { label: 'Open alert', path: 'alerts/1' },
  fields: [{ label: 'Service', value: 'Billing' }],
  dedupId: 'escalation-1',
};

const post = (channelId: string, messageKey = 'a message') =>
  asWorkerOf(worker, organizationId, (tx) =>
    postToChannel(ofPostgres(tx), { channelId, messageKey, message }),
  );

/** Does what is due; for what waits, its time has come. */
async function deliver(): Promise<number> {
  await database.owner`update queued_task set run_at = now() where topic = 'channel.deliver'`;
  return await runTasks(worker, deliverToChannels);
}

const deliveries = (channelId: string) => database.owner<
  {
    id: string;
    status: string;
    attempts: number;
    error: string | null;
    statusCode: number | null;
    waits: number | null;
  }[]
>`
  select id, status, attempts, error, status_code "statusCode",
    round(extract(epoch from next_attempt_at - now()))::int waits
  from notification_channel_delivery where channel_id = ${channelId} order by created_at`;

const sent = () => JSON.parse(receiver.requests[0]?.body ?? '{}');

describe('the message for', () => {
  it('Slack is a text with blocks', async () => {
    const { id, hint } = await add('slack');
    expect(hint).toBe(`${new URL(receiver.url).host} …abcd`);
    const deliveryId = await post(id);
    expect(await deliver()).toBe(1);
    expect(sent()).toEqual({
      text: '[Critical] Disk &lt;full&gt; &amp; slow',
      blocks: [
        {
          type: 'header',
          block_id: deliveryId,
          text: { type: 'plain_text', text: '[Critical] Disk <full> & slow', emoji: true },
        },
        { type: 'section', text: { type: 'mrkdwn', text: message.text } },
        { type: 'section', fields: [{ type: 'mrkdwn', text: '*Service*\nBilling' }] },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Open alert' },
              url: expect.stringMatching(/^http.*\/t\/[a-z-]+\/alerts\/1$/),
            },
          ],
        },
      ],
    });
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered', attempts: 1 }]);
  });

  it('Teams is an Adaptive Card', async () => {
    const { id } = await add('teams', 202, '');
    await post(id);
    await deliver();
    expect(sent()).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              { type: 'TextBlock', text: '\\[Critical\\] Disk <full> & slow', wrap: true },
              { type: 'TextBlock', text: message.text },
              { type: 'TextBlock', text: '**Service:** Billing' },
            ],
            actions: [{ type: 'Action.OpenUrl', title: 'Open alert' }],
          },
        },
      ],
    });
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered', statusCode: 202 }]);
  });

  it('a webhook is signed as Standard Webhooks says', async () => {
    const { id, secret } = await add('webhook');
    await post(id);
    await deliver();
    const [request] = receiver.requests;
    const verified = new Webhook(secret ?? '').verify(
      request?.body ?? '',
      request?.headers as Record<string, string>,
    );
    expect(verified).toMatchObject({
      type: 'notification_channel.message',
      data: { title: message.title, severity: 'critical', dedupId: 'escalation-1' },
    });
  });

  it('an email address is an email, once', async () => {
    const { id, hint, secret } = await add('email');
    expect([hint, secret]).toEqual(['…call@example.com', null]);
    await post(id);
    await deliver();
    while (await mailNext(worker));
    const mails =
      await database.owner`select recipient, template, data ->> 'title' title from mail`;
    expect(mails).toEqual([
      { recipient: 'on-call@example.com', template: 'channel-message', title: message.title },
    ]);
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered' }]);
  });
});

describe('a message', () => {
  it('of one name is posted once', async () => {
    const { id } = await add('slack');
    await post(id);
    await post(id);
    await deliver();
    await post(id);
    await deliver();
    expect(receiver.requests).toHaveLength(1);
    expect(await deliveries(id)).toHaveLength(1);
  });

  it('waits as long as the receiver asks for', async () => {
    const { id } = await add('slack', 429, 'rate_limited', { 'retry-after': '90' });
    await post(id);
    await deliver();
    const [waiting] = await deliveries(id);
    expect(waiting).toMatchObject({
      status: 'pending',
      error: 'It answered 429: rate_limited',
      statusCode: 429,
    });
    expect(waiting?.waits).toBeGreaterThan(80);
    receiver.answer = (_, response) => response.writeHead(200).end('ok');
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered', attempts: 2, error: null }]);
    expect(new Set(receiver.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(
      1,
    );
  });

  it('fails for good after the last attempt, and can be sent again', async () => {
    const { id } = await add('teams', 503, 'unavailable');
    await post(id);
    for (let attempt = 0; attempt < channelRetrySeconds.length + 2; attempt += 1) await deliver();
    const attempts = channelRetrySeconds.length;
    expect(await deliveries(id)).toMatchObject([{ status: 'failed', attempts }]);
    expect(await send('GET', `/notification-channels/${id}`)).toMatchObject({ failedCount: 1 });
    receiver.answer = (_, response) => response.writeHead(202).end();
    const [failed] = await deliveries(id);
    const replay = `/notification-channel-deliveries/${failed?.id}/replay`;
    await send('POST', replay);
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered' }]);
    expect((await api.send(token, replay, { method: 'POST' })).status).toBe(409);
  });

  it.each([
    { kind: 'slack', status: 404, answer: 'no_service' },
    { kind: 'slack', status: 410, answer: 'channel_is_archived' },
    { kind: 'teams', status: 401, answer: '' },
  ])('fails at once where $kind answers $status', async ({ kind, status, answer }) => {
    const { id } = await add(kind, status, answer);
    await post(id);
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ status: 'failed', attempts: 1 }]);
  });

  it('is tried again where a connector names an error of Teams in its answer', async () => {
    const { id } = await add(
      'teams',
      200,
      'Webhook message delivery failed: returned HTTP error 429',
    );
    await post(id);
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ status: 'pending', attempts: 1 }]);
  });

  it('is not posted once it was canceled', async () => {
    const { id } = await add('slack', 500, '');
    await post(id);
    await deliver();
    await asWorkerOf(worker, organizationId, (tx) => cancelPosts(ofPostgres(tx), ['escalation-1']));
    await deliver();
    expect(receiver.requests).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([{ status: 'canceled' }]);
  });

  it('is sent again under the same id where the worker ended before it wrote the answer', async () => {
    const { id } = await add('webhook');
    await post(id);
    await database.owner.unsafe(`
      create function die() returns trigger language plpgsql as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger die before update on notification_channel_delivery for each row
        when (new.status = 'delivered') execute function die()`);
    await deliver().catch(() => {});
    await database.owner.unsafe(
      'drop trigger die on notification_channel_delivery; drop function die()',
    );
    expect(await deliveries(id)).toMatchObject([{ status: 'pending', attempts: 1 }]);
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ status: 'delivered', attempts: 2 }]);
    const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('of a test is tried once, and its result can be read', async () => {
    const { id } = await add('slack', 500, 'internal_error');
    const { id: deliveryId } = await send('POST', `/notification-channels/${id}/test`);
    await deliver();
    expect(
      await send('GET', `/notification-channel-deliveries/${String(deliveryId)}`),
    ).toMatchObject({ status: 'failed', isTest: true, error: 'It answered 500: internal_error' });
    expect(await send('GET', `/notification-channels/${id}`)).toMatchObject({
      lastStatus: 'failed',
      failedCount: 0,
    });
  });

  it('leaves the log after 30 days', async () => {
    const { id } = await add('slack');
    await post(id);
    await database.owner`
      update notification_channel_delivery set created_at = now() - interval '31 days'`;
    await sweepChannelDeliveries.run(worker, nobody);
    expect(await deliveries(id)).toEqual([]);
  });
});

describe('a channel', () => {
  it('never shows its address', async () => {
    const { id } = await add('slack');
    const shown = [
      await send('GET', '/notification-channels'),
      await send('PATCH', `/notification-channels/${id}`, { name: 'Renamed' }),
      await send('GET', `/notification-channels/${id}/deliveries`),
    ];
    expect(JSON.stringify(shown)).not.toContain('/services/T0');
    const audit = await database.owner`
      select before, after from audit_entry where subject_id = ${id}`;
    expect(JSON.stringify(audit)).not.toContain('/services/T0');
    expect(audit).toHaveLength(2);
  });

  it.each([
    ['slack', 'http://example.com/a', 'The address starts with https://.'],
    ['webhook', 'https://user:secret@example.com', 'The address has no name or password.'],
    ['email', 'nobody', 'Enter an email address.'],
  ])('of kind %s refuses %s', async (kind, address, detail) => {
    const body = { name: 'A channel', kind, address };
    const answer = await api.send(token, '/notification-channels', { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '#/address', detail }] });
  });

  it('has a name of its own', async () => {
    const body = { kind: 'email', address: 'a@example.com' };
    await send('POST', '/notification-channels', { ...body, name: '#ops' });
    const answer = await api.send(token, '/notification-channels', {
      method: 'POST',
      body: { ...body, name: '#OPS' },
    });
    expect(answer.status).toBe(409);
  });

  it('is not removed while an escalation policy uses it', async () => {
    const { id } = await add('slack');
    const [policyId, stepId] = [newId(), newId()];
    await database.owner.begin(async (tx) => {
      await withoutAudit(tx, 'seed');
      await tx`
        insert into escalation_policy (id, organization_id, name)
        values (${policyId}, ${organizationId}, 'Nights')`;
      await tx`
        insert into escalation_step (id, organization_id, policy_id)
        values (${stepId}, ${organizationId}, ${policyId})`;
      await tx`
        insert into escalation_target (id, organization_id, step_id, position, channel_id)
        values (${newId()}, ${organizationId}, ${stepId}, 0, ${id})`;
    });
    const path = `/notification-channels/${id}`;
    const refused = await api.send(token, path, { method: 'DELETE' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      detail: expect.stringMatching(/^The escalation policy “Nights” uses/),
    });
    await database.owner.begin(async (tx) => {
      await withoutAudit(tx, 'seed');
      await tx`delete from escalation_policy where id = ${policyId}`;
    });
    await send('DELETE', path);
    expect((await api.send(token, path, {})).status).toBe(404);
  });

  it.each(channelKinds.filter((kind) => kind !== 'email'))(
    'of kind %s on this machine is refused where that is not allowed',
    async (kind) => {
      const outgoing = {
        ...message,
        link: null,
        id: newId(),
        sentAt: new Date(),
        organization: { name: 'Northwind', slug: 'northwind' },
      };
      const tools = { allowsLoopback: false, queueMail: () => Promise.resolve() };
      const config = { address: receiver.url, seed: 'a seed' };
      expect(await channelProvider(kind).send(outgoing, config, tools)).toMatchObject({
        hasSucceeded: false,
        error: 'The address is not public.',
      });
      expect(receiver.requests).toEqual([]);
    },
  );
});
