import { Resend } from 'resend';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import type { ConsumerHandle } from '@/lib/server/core/jobs/consumer';
import { ofPostgres } from '@/lib/server/core/statements';
import { mailSender } from './mail-sender';
import { queueMail } from './outbox';
import { sendThroughResend } from './resend';
import { allMails, makeDue, queueTo } from './testing/mails';
import { type ResendStandIn, startResendStandIn } from './testing/resend-stand-in';
import { productionVariables, testSecrets } from './testing/variables';

let database: TestDatabase;
let resend: ResendStandIn;
const senders: ConsumerHandle[] = [];

beforeAll(async () => {
  database = await testDatabase();
  resend = await startResendStandIn(testSecrets.RESEND_API_KEY);
  const variables = productionVariables(database, resend.url);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
beforeEach(async () => {
  await database.owner`delete from mail`;
  resend.reset();
});
afterEach(() => Promise.all(senders.splice(0).map((sender) => sender.stop())));
afterAll(async () => {
  await resend?.stop();
  await database?.drop();
});

/** A sender through Resend's own SDK that looks by itself, as the worker does. */
function startSender(timeLimitMs = 300, lookEveryMs = 50): ConsumerHandle {
  const client = new Resend(testSecrets.RESEND_API_KEY, { baseUrl: resend.url });
  const sender = mailSender(
    database.app,
    {
      keepsData: false,
      deliver: (mail, rendered) =>
        sendThroughResend(client, { ...mail, from: 'a@b.example' }, rendered, timeLimitMs),
    },
    0,
  );
  const timer = setInterval(sender.wake, lookEveryMs);
  const standing = {
    wake: sender.wake,
    stop: () => {
      clearInterval(timer);
      return sender.stop();
    },
  };
  senders.push(standing);
  sender.wake();
  return standing;
}

const states = async () => (await allMails(database.owner)).map(({ status }) => status);
const recipients = () => resend.delivered.map(({ to }) => to).sort();
/** Generous, since other tests share the machine. */
const soon = { timeout: 20_000 };
const everySent = () => expect.poll(states, soon).not.toContain('queued');

describe('one mail for one event', () => {
  it('when all is well, and leaves nothing of what it was made of', async () => {
    await queueTo(database.app, ['ada@example.com', 'ada@example.com', 'ben@example.com']);
    startSender();
    await everySent();
    expect(recipients()).toEqual(['ada@example.com', 'ben@example.com']);
    expect(await allMails(database.owner)).toMatchObject(
      resend.delivered.map(({ providerId }) => ({ status: 'sent', data: {}, providerId })),
    );
  });

  it('when the provider answers 429, after the time it asks for, with no attempt counted', async () => {
    resend.next({ do: 'limit', retryAfter: '1' });
    await queueTo(database.app, ['ada@example.com']);
    const startedAt = performance.now();
    startSender();
    await everySent();
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    expect(recipients()).toEqual(['ada@example.com']);
    expect(await allMails(database.owner)).toMatchObject([{ attempts: 1, reason: null }]);
  });

  it('when everything waits while the provider limits us', async () => {
    resend.next({ do: 'limit', retryAfter: '1' });
    await queueTo(database.app, ['ada@example.com']);
    startSender();
    await resend.hasRequests(1);
    await queueTo(database.app, ['ben@example.com', 'eve@example.com']);
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    expect(resend.requests).toHaveLength(1);
    await everySent();
    expect(recipients()).toEqual(['ada@example.com', 'ben@example.com', 'eve@example.com']);
  });

  it.each([
    ['500', { do: 'fail', status: 500, name: 'internal_server_error' }],
    ['a broken connection', { do: 'break' }],
    ['no answer in time', { do: 'hang' }],
    ['silence after it took the mail', { do: 'accept-and-hang' }],
    [
      'that it is still busy with it',
      { do: 'fail', status: 409, name: 'concurrent_idempotent_requests' },
    ],
  ] as const)('when the provider answers with %s', async (_, answer) => {
    resend.next(answer);
    await queueTo(database.app, ['ada@example.com']);
    startSender();
    await expect
      .poll(() => allMails(database.owner), soon)
      .toMatchObject([
        { status: 'queued', attempts: 1, reason: expect.stringMatching(/^The email provider/) },
      ]);
    await makeDue(database.owner);
    await everySent();
    expect(new Set(resend.requests).size).toBe(1);
    expect(resend.requests).toHaveLength(2);
    expect(recipients()).toEqual(['ada@example.com']);
  });

  it('when the provider is slow, which holds up no other mail', async () => {
    resend.next({ do: 'accept', afterMs: 4_000 });
    await queueTo(database.app, ['slow@example.com']);
    startSender(8_000);
    await resend.hasRequests(1);
    await queueTo(database.app, ['ada@example.com', 'ben@example.com']);
    await expect.poll(recipients, { timeout: 3_000 }).toHaveLength(2);
    await everySent();
    expect(recipients()).toEqual(['ada@example.com', 'ben@example.com', 'slow@example.com']);
  });

  it('when a template changed after a lost answer', async () => {
    resend.next({ do: 'accept-and-hang' });
    await queueTo(database.app, ['ada@example.com']);
    startSender();
    await expect
      .poll(() => allMails(database.owner), soon)
      .toMatchObject([{ attempts: 1, reason: expect.any(String) }]);
    await database.owner`update mail set data = data || '{"validHours": 2}', next_attempt_at = now()`;
    await everySent();
    expect(recipients()).toEqual(['ada@example.com']);
    expect(await allMails(database.owner)).toMatchObject([{ status: 'sent', providerId: null }]);
  });

  it('when four senders want the same three hundred', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `p${1_000 + index}@example.com`);
    await queueTo(database.app, many);
    for (let count = 0; count < 4; count++) startSender(5_000);
    await everySent();
    expect(recipients()).toEqual(many);
    expect(resend.requests).toHaveLength(300);
  });

  it('when a sender outlives its lease', async () => {
    resend.next({ do: 'accept', afterMs: 600 });
    await queueTo(database.app, ['ada@example.com']);
    startSender(5_000, 10_000);
    await resend.hasRequests(1);
    await makeDue(database.owner);
    startSender(5_000);
    await resend.hasRequests(2);
    await expect.poll(recipients, soon).toHaveLength(1);
    await makeDue(database.owner);
    await everySent();
    expect(recipients()).toEqual(['ada@example.com']);
  });
});

describe('a dead letter', () => {
  it('is what the provider refuses, and says why in words', async () => {
    resend.next({ do: 'fail', status: 422, name: 'validation_error', message: 'Invalid `to`.' });
    await queueTo(database.app, ['nonsense']);
    startSender();
    await everySent();
    expect(await allMails(database.owner)).toMatchObject([
      {
        status: 'dead',
        reason: 'The email provider answered 422 (validation_error): Invalid `to`.',
        data: { validHours: 1 },
      },
    ]);
    expect(resend.requests).toHaveLength(1);
  });

  it('is what no template can say, at once', async () => {
    const write = (dedupeKey: string, template: string) => database.owner`
      insert into mail (id, dedupe_key, recipient, template)
      values (gen_random_uuid(), ${dedupeKey}, 'ada@example.com', ${template})`;
    await write('a', 'gone');
    await write('b', 'reset');
    startSender();
    await everySent();
    const reasons = (await allMails(database.owner)).map(({ reason }) => reason).sort();
    expect(reasons).toEqual([
      'No template is called “gone”.',
      'The data does not fit the template “reset”: linkId, validHours.',
    ]);
    expect(resend.requests).toEqual([]);
  });

  it('is what may have arrived and the provider no longer knows', async () => {
    await queueTo(database.app, ['ada@example.com']);
    await database.owner`
      update mail set attempts = 1, first_attempt_at = now() - interval '25 hours'`;
    startSender();
    await everySent();
    expect(await states()).toEqual(['dead']);
    expect(resend.requests).toEqual([]);
  });

  it('is what ended twenty attempts without an answer', async () => {
    await queueTo(database.app, ['ada@example.com']);
    await database.owner`update mail set attempts = 20, first_attempt_at = now()`;
    startSender();
    await everySent();
    expect(await states()).toEqual(['dead']);
  });
});

it('waits in the outbox as long as nothing sends', async () => {
  await database.app.begin((tx) =>
    queueMail(ofPostgres(tx), {
      organizationId: null,
      dedupeKey: 'waits',
      recipient: 'ada@example.com',
      template: 'no-account',
      data: {},
    }),
  );
  expect(await states()).toEqual(['queued']);
});
