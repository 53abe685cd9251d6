import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import journal from '@/drizzle/migrations/meta/_journal.json';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { observeDatabase } from '../metrics/queue';
import { readMetrics } from '../metrics/registry';
import { checkDatabase } from './check-database';
import { answerReady, failed, reportOf } from './report';

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await testDatabase();
  organizationId = (await makeOrganization(database.owner)).id;
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
beforeEach(async () => {
  await database.owner`delete from queued_task`;
  await database.owner`update heartbeat set beat_at = now()`;
});
afterAll(() => database.drop());

const newest = Math.max(...journal.entries.map(({ when }) => when));
const failing = async (migration = newest, sql = database.app) =>
  reportOf(await checkDatabase(sql, migration, async () => ({}))).failing;
// Of the server's own replication, which tests have none of.
const withoutReplication = async (migration?: number) =>
  (await failing(migration)).filter((name) => name !== 'replication');

const queueDue = (minutes: number) => database.owner`
  insert into queued_task (id, organization_id, topic, payload, run_at)
  values (gen_random_uuid(), ${organizationId}, 'test.due', '{"secret": "hush"}',
    now() - make_interval(mins => ${minutes}))`;

describe('a report of health', () => {
  it('fails nothing while all is well, but that no zero-cache is connected', async () => {
    expect(await failing()).toEqual(['replication']);
  });

  it('names migrations that are not applied', async () => {
    expect(await withoutReplication(newest + 1)).toEqual(['migrations']);
  });

  it('names the worker when its heartbeat stops', async () => {
    await database.owner`update heartbeat set beat_at = now() - interval '1 minute'`;
    expect(await withoutReplication()).toEqual(['worker']);
  });

  it('names the queue when nobody does what is due, but not what rightly waits', async () => {
    await queueDue(4);
    expect(await withoutReplication()).toEqual([]);
    await queueDue(6);
    expect(await withoutReplication()).toEqual(['queue']);
    await database.owner`
      update organization set disabled_modules = '["desk"]' where id = ${organizationId}`;
    expect(await withoutReplication()).toEqual([]);
    await database.owner`update organization set disabled_modules = '[]'`;
  });

  it('names Postgres alone when it cannot be reached', async () => {
    const nowhere = postgres('postgres://nobody@127.0.0.1:1/none', { max: 1, connect_timeout: 1 });
    expect(await failing(newest, nowhere)).toEqual(['postgres']);
    await nowhere.end({ timeout: 1 });
  });

  it('is 503 with the names of what fails', async () => {
    const answer = answerReady(reportOf({ 'a:age': failed('Old.'), b: failed('Gone.') }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('application/health+json');
    expect(await answer.json()).toEqual({ status: 'fail', failing: ['a', 'b'] });
  });
});

describe('the metrics of the database', () => {
  it('are read anew each time, by topic and never by organization', async () => {
    observeDatabase(database.app, [
      { name: 'opsdesk_test_rows', help: 'Rows.', read: async () => [{ value: 7 }] },
    ]);
    await queueDue(5);
    await database.owner`
      insert into job_run (name, finished_at, took_ms, has_failed, succeeded_at)
      values ('test.job', now(), 3, true, to_timestamp(1000))`;
    const { body } = await readMetrics();
    expect(body).toContain('opsdesk_queue_tasks{topic="test.due",state="waiting"} 1');
    const age = /opsdesk_queue_oldest_due_seconds\{topic="test.due"\} ([\d.]+)/.exec(body)?.[1];
    expect(Number(age)).toBeGreaterThanOrEqual(300);
    expect(body).toContain('opsdesk_job_failed{job="test.job"} 1');
    expect(body).toContain('opsdesk_job_last_success_timestamp_seconds{job="test.job"} 1000');
    expect(body).toContain('opsdesk_test_rows 7');
    for (const secret of [organizationId, 'hush']) expect(body).not.toContain(secret);
    await database.owner`delete from queued_task`;
    expect((await readMetrics()).body).not.toContain('test.due');
  });
});
