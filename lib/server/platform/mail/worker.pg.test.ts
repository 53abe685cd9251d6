import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { allMails, makeDue, queueTo } from './testing/mails';
import { type ResendStandIn, startResendStandIn } from './testing/resend-stand-in';
import { productionVariables, testSecrets } from './testing/variables';
import { startWorkerProcess, type WorkerProcess } from './testing/worker-process';

// The worker as it runs in production: a process of its own, Resend's SDK, its address in a variable.
let database: TestDatabase;
let resend: ResendStandIn;
let running: WorkerProcess[] = [];

beforeAll(async () => {
  database = await testDatabase();
  resend = await startResendStandIn(testSecrets.RESEND_API_KEY);
});
beforeEach(async () => {
  await database.owner`delete from mail`;
  resend.reset();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.kill()));
});
afterAll(async () => {
  await resend?.stop();
  await database?.drop();
});

/** Under which Postgres knows the worker's connections. */
const workerName = 'mail-worker';

async function startWorker(): Promise<WorkerProcess> {
  const appUrl = `${database.appUrl}?application_name=${workerName}`;
  const { ownerUrl } = database;
  const worker = await startWorkerProcess(productionVariables({ ownerUrl, appUrl }, resend.url));
  running.push(worker);
  return worker;
}

const states = async () => (await allMails(database.owner)).map(({ status }) => status);
const everySent = (timeout = 20_000) => expect.poll(states, { timeout }).not.toContain('queued');
const recipients = () => resend.delivered.map(({ to }) => to).sort();

describe('killed in the middle', () => {
  it('before the provider takes the email: it is sent by the next worker', async () => {
    resend.next({ do: 'hang' });
    const first = await startWorker();
    await queueTo(database.app, ['ada@example.com']);
    await resend.hasRequests(1);
    await first.kill();
    expect(await allMails(database.owner)).toMatchObject([{ status: 'queued', attempts: 1 }]);
    await makeDue(database.owner);
    await startWorker();
    await everySent();
    expect(recipients()).toEqual(['ada@example.com']);
  });

  it('after the provider took the email: it is not sent again', async () => {
    resend.next({ do: 'accept-and-hang' });
    const first = await startWorker();
    await queueTo(database.app, ['ada@example.com']);
    await expect.poll(recipients, { timeout: 10_000 }).toHaveLength(1);
    await first.kill();
    expect(await states()).toEqual(['queued']);
    await makeDue(database.owner);
    await startWorker();
    await everySent();
    expect(resend.requests).toHaveLength(2);
    expect(recipients()).toEqual(['ada@example.com']);
  });

  it('again and again, at any moment, with two workers at once', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `p${100 + index}@example.com`);
    await queueTo(database.app, many);
    resend.next(...many.map(() => ({ do: 'accept', afterMs: 60 }) as const));
    for (const moment of [150, 430, 710]) {
      const pair = await Promise.all([startWorker(), startWorker()]);
      await sleep(moment);
      await Promise.all(pair.map((worker) => worker.kill()));
      await makeDue(database.owner);
    }
    await startWorker();
    await everySent(90_000);
    expect(recipients()).toEqual(many);
  });
});

it('sends within a second of the commit, and says no secret and no address', async () => {
  const worker = await startWorker();
  const waits: number[] = [];
  for (let count = 0; count < 20; count++) {
    const startedAt = performance.now();
    await queueTo(database.app, [`q${count}@example.com`]);
    await resend.hasRequests(count + 1);
    waits.push(performance.now() - startedAt);
    await sleep(220);
  }
  waits.sort((a, b) => a - b);
  console.log(
    `queued to delivered: p50 ${waits[10]?.toFixed(1)} ms, max ${waits[19]?.toFixed(1)} ms`,
  );
  expect(waits[18]).toBeLessThan(1_000);

  resend.next({ do: 'fail', status: 403, name: 'invalid_api_key' });
  await queueTo(database.app, ['refused@example.com']);
  await resend.hasRequests(21);
  await everySent();
  await worker.stop();
  const said = worker.said();
  expect(said).toContain('"event":"mail.sent"');
  expect(said).toContain('"event":"mail.queued"');
  for (const secret of Object.values(testSecrets)) expect(said).not.toContain(secret);
  for (const { html } of resend.delivered) {
    const token = /#token=([\w-]{43})/.exec(html)?.[1];
    expect(token).toBeDefined();
    expect(said).not.toContain(token);
  }
  expect(said).not.toContain('@example.com');
});

it('finds by itself what it was not told of', async () => {
  await startWorker();
  await database.owner`
    insert into mail (id, dedupe_key, recipient, template)
    values (gen_random_uuid(), 'untold', 'ada@example.com', 'no-account')`;
  await everySent(5_000);
  expect(recipients()).toEqual(['ada@example.com']);
});

it('sends each mail once while Postgres closes its connections again and again', async () => {
  const many = Array.from({ length: 40 }, (_, index) => `r${100 + index}@example.com`);
  const worker = { now: await startWorker() };
  await queueTo(database.app, many);
  const goOn = async (afterMs: number) => {
    await sleep(afterMs);
    // The driver may fall over a connection that closes; a worker is supervised.
    if (worker.now.hasEnded()) worker.now = await startWorker();
    await makeDue(database.owner);
  };
  for (let round = 0; round < 8; round++) {
    await database.app`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = ${workerName}`;
    await goOn(500);
  }
  await expect.poll(() => goOn(4_000).then(states), { timeout: 60_000 }).not.toContain('queued');
  expect(recipients()).toEqual(many);
});

it('stops on request after what is under way', async () => {
  resend.next({ do: 'accept', afterMs: 700 });
  const worker = await startWorker();
  await queueTo(database.app, ['ada@example.com']);
  await resend.hasRequests(1);
  await worker.stop();
  expect(await states()).toEqual(['sent']);
});
