import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import type { OrganizationRow } from '@/drizzle/seed/rows';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { asWorkerOf } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';
import { jobHandler, scheduleJobs } from '@/lib/server/core/jobs/run-jobs';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { runTasks } from '@/lib/server/core/queue/testing';
import { GiveUp, handleWithLease, type Topic } from '@/lib/server/core/queue/topic';
import { withRequestId } from '@/lib/server/core/request-id';
import { ofPostgres } from '@/lib/server/core/statements';
import { productionVariables } from '../mail/testing/variables';
import { insertSession, sessionCookie } from '../sign-in/testing/session';
import { answerDelete, answerJobs, answerRetry, type JobsState } from './answer';
import type { JobOverview } from './read';

type Payload = { ticketId: string; secret: string };
const schema = z.object({ ticketId: z.string(), secret: z.string() });
const shown: Topic<Payload> = {
  name: 'test.shown',
  label: 'Shown job',
  schema,
  shows: ['ticketId'],
};
const silent: Topic<Payload> = { name: 'test.silent', schema };
const nightly: Job = {
  name: 'test.nightly',
  label: 'Nightly job',
  schedule: { hour: 3, minute: 17 },
  run: () => Promise.resolve('removed what Northwind had'),
};
const handlers = [shown, silent].map((topic) => handleWithLease(topic, () => Promise.resolve()));
const overview: JobOverview = {
  topics: handlers,
  jobs: [{ name: nightly.name, label: 'Nightly job', schedule: nightly.schedule }],
};

let database: TestDatabase;
let organization: OrganizationRow;
let other: OrganizationRow;
let cookies: Record<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  organization = await makeOrganization(database.owner);
  other = await makeOrganization(database.owner);
  const cookieOf = async (name: string, place: OrganizationRow, role: 'admin' | 'manager') => {
    const email = `${name}@example.test`;
    const userId = await makeUser(database.owner, { email });
    await makeMember(database.owner, { organizationId: place.id, userId, email, role });
    const { value } = await insertSession(database.owner, email, env().authSecret);
    return `__Secure-${sessionCookie}=${value}`;
  };
  cookies = {
    admin: await cookieOf('ada', organization, 'admin'),
    manager: await cookieOf('bo', organization, 'manager'),
    stranger: await cookieOf('cleo', other, 'admin'),
    nobody: '',
  };
});
beforeEach(() => database.owner`delete from queued_task`);
afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  vi.unstubAllEnvs();
});

const ask = (who: string, method = 'GET', search = '') =>
  new Request(`${env().origin}/api/t/${organization.slug}/jobs${search}`, {
    method,
    headers: { origin: env().origin, cookie: cookies[who] ?? '' },
  });

async function read(search = ''): Promise<JobsState> {
  const answer = await answerJobs(ask('admin', 'GET', search), organization.slug, overview);
  expect(answer.status).toBe(200);
  return (await answer.json()) as JobsState;
}

const requestId = 'request-of-ada';
const payload = { ticketId: 'ticket-1', secret: 'hush-hush' };

const queue = (topic: Topic<Payload>, place = organization) =>
  withRequestId(requestId, () =>
    asWorkerOf(database.app, place.id, (tx) => enqueue(ofPostgres(tx), topic, payload)),
  );

/** Queues a task, fails it as `failure` says, and gives its id. */
async function fail(failure: () => unknown): Promise<string> {
  await queue(shown);
  await runTasks(
    database.app,
    handleWithLease(shown, () => Promise.reject(failure())),
  );
  const [row] = await database.owner<{ id: string }[]>`select id from queued_task`;
  return row?.id ?? '';
}

const entriesOf = async (id: string) =>
  await database.owner`
    select action, before ->> 'state' before, after ->> 'state' after from audit_entry
    where subject_id = ${id} order by created_at`;

describe('an admin', () => {
  it('sees the organization’s jobs, and of a payload what its topic shows', async () => {
    await queue(shown);
    await queue(silent);
    await queue(shown, other);
    const state = await read();
    expect(state.queues).toMatchObject([
      { topic: 'test.shown', label: 'Shown job', waiting: 1, running: 0, failed: 0, dead: 0 },
      { topic: 'test.silent', label: 'test.silent', waiting: 1 },
    ]);
    expect(state.tasks.map(({ topic, payload: seen }) => [topic, seen]).toSorted()).toEqual([
      ['test.shown', { ticketId: 'ticket-1' }],
      ['test.silent', {}],
    ]);
    expect(state.tasks[0]).toMatchObject({ state: 'waiting', attempts: 0, requestId });
    expect(JSON.stringify(state)).not.toContain('hush-hush');
  });

  it('narrows them by queue, state, job and request', async () => {
    const id = await fail(() => new GiveUp('The receiver refused it.'));
    await queue(silent);
    const topicsAt = async (search: string) =>
      (await read(search)).tasks.map(({ topic }) => topic).toSorted();
    expect(await topicsAt('?topic=test.silent')).toEqual(['test.silent']);
    expect(await topicsAt('?state=dead,running')).toEqual(['test.shown']);
    expect(await topicsAt(`?text=${id}`)).toEqual(['test.shown']);
    expect(await topicsAt(`?text=${requestId}`)).toEqual(['test.shown', 'test.silent']);
    expect(await topicsAt('?text=another')).toEqual([]);
  });

  it.each([
    [() => new GiveUp('The receiver refused it.'), 'dead', 'The receiver refused it.'],
    [
      () => Object.assign(new Error('insert into member'), { code: '23505', severity: 'ERROR' }),
      'failed',
      'The database or another system refused it.',
    ],
    [
      () => Object.assign(new Error('connect 10.0.0.7'), { code: 'ECONNREFUSED' }),
      'failed',
      'The connection to the database or another system was lost.',
    ],
    [
      () => new Error('what a library says'),
      'failed',
      'An unexpected error occurred. The server’s log has the details.',
    ],
  ])('reads why a job failed in plain words', async (failure, state, reason) => {
    await fail(failure);
    expect((await read()).tasks).toMatchObject([{ state, reason, attempts: 1 }]);
  });

  it('retries a job that was given up: it is done at once, and the audit log says so', async () => {
    const id = await fail(() => new GiveUp('no'));
    const answer = await answerRetry(ask('admin', 'POST'), organization.slug, id);
    expect(answer.status).toBe(200);
    expect((await read()).tasks).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    const [handler] = handlers;
    if (handler) expect(await runTasks(database.app, handler)).toBe(1);
    expect((await read()).tasks).toEqual([]);
    expect([...(await entriesOf(id))]).toEqual([
      { action: 'job.retry', before: null, after: 'waiting' },
    ]);
  });

  it('deletes a job, and the audit log says so', async () => {
    const id = await fail(() => new Error('no'));
    const answer = await answerDelete(ask('admin', 'DELETE'), organization.slug, id);
    expect(answer.status).toBe(200);
    expect((await read()).tasks).toEqual([]);
    expect([...(await entriesOf(id))]).toEqual([
      { action: 'job.delete', before: 'failed', after: null },
    ]);
  });

  it('leaves a job alone that is being done', async () => {
    await queue(shown);
    let finish = () => {};
    const slow = new Promise<void>((resolve) => (finish = resolve));
    const running = runTasks(
      database.app,
      handleWithLease(shown, () => slow),
    );
    await expect.poll(async () => (await read()).tasks[0]?.state).toBe('running');
    const id = (await read()).tasks[0]?.id ?? '';
    for (const change of [answerRetry, answerDelete]) {
      expect((await change(ask('admin', 'POST'), organization.slug, id)).status).toBe(409);
    }
    finish();
    expect(await running).toBe(1);
  });

  it('sees when a recurring job ran and runs next, and nothing of what it did', async () => {
    await scheduleJobs(database.app, [nightly]);
    expect((await read()).schedule).toMatchObject([{ label: 'Nightly job', lastAt: null }]);
    await database.owner`update queued_task set run_at = now()`;
    await runTasks(database.app, jobHandler(nightly, nobody));
    const state = await read();
    expect(state.schedule).toMatchObject([{ hasFailed: false, isRunning: false }]);
    const [row] = state.schedule;
    expect(Math.abs((row?.lastAt ?? 0) - Date.now())).toBeLessThan(10_000);
    expect(row?.nextAt).toBeGreaterThan(Date.now());
    expect(JSON.stringify(state)).not.toContain('Northwind');
  });
});

it('lets nobody else see, retry or delete one', async () => {
  const id = await fail(() => new GiveUp('no'));
  for (const who of ['manager', 'stranger', 'nobody']) {
    const answers = await Promise.all([
      answerJobs(ask(who), organization.slug, overview),
      answerRetry(ask(who, 'POST'), organization.slug, id),
      answerDelete(ask(who, 'DELETE'), organization.slug, id),
    ]);
    for (const { status } of answers) expect(status, who).toBe(who === 'nobody' ? 401 : 404);
  }
  // Another organization's admin, in their own organization.
  const foreign = new Request(`${env().origin}/api/t/${other.slug}/jobs`, {
    method: 'POST',
    headers: { origin: env().origin, cookie: cookies['stranger'] ?? '' },
  });
  expect((await answerRetry(foreign, other.slug, id)).status).toBe(409);
  expect((await read()).tasks).toMatchObject([{ state: 'dead' }]);
});
