import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { asWorker, enterOrganization } from '../identity';
import { currentRequest, withRequestId } from '../request-id';
import { ofPostgres } from '../statements';
import { enqueue } from './enqueue';
import { nobody } from '../jobs/switched-off';
import { startQueue } from './queue';
import { sweepDeadTasks } from './sweep-dead';
import { runTasks } from './testing';
import {
  GiveUp,
  handleInTransaction,
  handleWithLease,
  RetryLater,
  type Topic,
  type TopicHandler,
} from './topic';

const counted: Topic<{ n: number }> = {
  name: 'test.count',
  schema: z.object({ n: z.number() }),
};

let database: TestDatabase;
let organizationId: string;
let otherId: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  organizationId = (await makeOrganization(database.owner)).id;
  otherId = (await makeOrganization(database.owner)).id;
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
beforeEach(() => database.owner`delete from queued_task`);
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));
afterAll(() => database.drop());

/** Queues in one transaction of the organization, or of none. */
const queue = (
  numbers: readonly number[],
  when: Parameters<typeof enqueue>[3] = {},
  inside: string | null = organizationId,
) =>
  database.app.begin(async (tx) => {
    if (inside) await enterOrganization(tx, inside);
    for (const n of numbers) await enqueue(ofPostgres(tx), counted, { n }, when);
  });

const start = async (...handlers: TopicHandler[]) => {
  const stop = await startQueue(handlers, database.app);
  stops.push(stop);
  return stop;
};
const waiting = () => database.owner<{ n: number; attempts: number; error: string | null }[]>`
  select (payload ->> 'n')::int n, attempts, last_error error from queued_task order by id`;
const makeDue = () => database.owner`update queued_task set run_at = now() where dead_at is null`;
const patiently = { timeout: 10_000 };

describe('a task', () => {
  it('runs once its transaction commits, and not at all where that fails', async () => {
    const done: number[] = [];
    await start(
      handleInTransaction(counted, async (_, { n }) => {
        done.push(n);
      }),
    );
    const failing = database.app.begin(async (tx) => {
      await enqueue(ofPostgres(tx), counted, { n: 1 });
      throw new Error('the cause failed');
    });
    await expect(failing).rejects.toThrow('the cause failed');
    await queue([2]);
    await expect.poll(() => done, patiently).toEqual([2]);
    await expect.poll(waiting, patiently).toEqual([]);
  });

  it('runs inside its organization, under the id of the request that caused it', async () => {
    const seen: unknown[] = [];
    const handler = handleInTransaction(counted, async (tx, _, task) => {
      const [row] = await tx`select app_organization() as id`;
      seen.push([row?.['id'], task.organizationId, currentRequest()?.requestId]);
    });
    const logged = vi.spyOn(console, 'log').mockClear();
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    await withRequestId('request-1', () => queue([1]), `00-${trace}-00f067aa0ba902b7-01`);
    await withRequestId('request-2', () => queue([2], {}, null));
    expect(await runTasks(database.app, handler)).toBe(2);
    expect(seen).toEqual([
      [organizationId, organizationId, 'request-1'],
      [null, null, 'request-2'],
    ]);
    const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
    const done = { event: 'queue.done', topic: 'test.count', attempt: 1, ms: expect.any(Number) };
    expect(lines).toMatchObject([
      { ...done, organizationId, requestId: 'request-1', traceId: trace },
      { ...done, organizationId: null, requestId: 'request-2' },
    ]);
  });

  it('is left out while another of its key waits, in its own organization', async () => {
    await queue([1, 2], { dedupeKey: 'once' });
    await queue([3], { dedupeKey: 'once' }, otherId);
    expect((await waiting()).map(({ n }) => n)).toEqual([1, 3]);
  });

  it('of a key that is being done is queued again', async () => {
    await queue([1], { dedupeKey: 'once' });
    const done: number[] = [];
    const handler = handleWithLease(counted, async (_, { n }) => {
      done.push(n);
      if (n === 1) await queue([2], { dedupeKey: 'once' });
    });
    expect(await runTasks(database.app, handler)).toBe(2);
    expect(done).toEqual([1, 2]);
  });

  it('runs at its own time without anyone asking again', async () => {
    const done: number[] = [];
    await start(
      handleInTransaction(counted, async () => {
        done.push(Date.now());
      }),
    );
    const runAt = new Date(Date.now() + 400);
    await queue([1], { runAt });
    await queue([2], { runAt: new Date(Date.now() + 3_600_000) });
    await expect.poll(() => done.length, patiently).toBe(1);
    expect(done[0]).toBeGreaterThanOrEqual(runAt.getTime());
    await expect.poll(async () => (await waiting()).map(({ n }) => n), patiently).toEqual([2]);
  });
});

describe('a task that fails', () => {
  it('keeps nothing of what it wrote, and runs again later', async () => {
    let fails = true;
    const handler = handleInTransaction(counted, async (tx, { n }) => {
      await enqueue(ofPostgres(tx), { name: 'test.next' }, { n: n + 1 });
      if (fails) throw new Error('not yet');
    });
    await queue([1]);
    expect(await runTasks(database.app, handler)).toBe(1);
    expect(await waiting()).toEqual([{ n: 1, attempts: 1, error: 'Error not yet' }]);
    fails = false;
    await makeDue();
    await runTasks(database.app, handler);
    expect(await waiting()).toEqual([{ n: 2, attempts: 0, error: null }]);
  });

  it('runs again after the time it asks for', async () => {
    await queue([1]);
    const handler = handleWithLease(counted, () => {
      throw new RetryLater('The other side is busy.', 3_600_000);
    });
    await runTasks(database.app, handler);
    const [row] = await database.owner`
      select round(extract(epoch from run_at - now()) / 60)::int minutes, last_error error
      from queued_task`;
    expect(row).toEqual({ minutes: 60, error: 'The other side is busy.' });
  });

  it.each([
    ['too often', { maxAttempts: 1 }, () => new Error('again')],
    ['for good', {}, () => new GiveUp('again')],
  ])('%s is a dead letter with its last error, logged once', async (_, options, failure) => {
    const logged = vi.spyOn(console, 'error').mockClear();
    await queue([1]);
    const handler = handleWithLease(counted, () => Promise.reject(failure()), options);
    expect(await runTasks(database.app, handler)).toBe(1);
    await makeDue();
    expect(await runTasks(database.app, handler)).toBe(0);
    expect(await waiting()).toMatchObject([
      { attempts: 1, error: expect.stringContaining('again') },
    ]);
    expect(logged).toHaveBeenCalledOnce();
    expect(logged.mock.calls[0]?.[0]).toContain('queue.dead');
  });

  it('is gone after 30 days', async () => {
    await queue([1, 2]);
    await database.owner`
      update queued_task set dead_at = now() - make_interval(days => case payload ->> 'n'
        when '1' then 29 else 31 end)`;
    await queue([3]);
    expect(await sweepDeadTasks.run(database.app, nobody)).toBe('removed 1 dead tasks');
    expect((await waiting()).map(({ n }) => n)).toEqual([1, 3]);
  });

  it('with a payload of another shape is a dead letter, and says where it is wrong', async () => {
    await database.app.begin((tx) =>
      enqueue(ofPostgres(tx), { name: counted.name } as Topic<unknown>, { n: 'one' }),
    );
    const handler = handleInTransaction(counted, () => Promise.resolve());
    await runTasks(database.app, handler);
    const [row] =
      await database.owner`select last_error error from queued_task where dead_at is not null`;
    expect(row).toEqual({ error: 'The payload does not fit the topic “test.count”: n.' });
  });
});

describe('a worker', () => {
  it('that dies leaves its task to another one', async () => {
    await queue([1]);
    await expect(
      asWorker(database.app, async (tx) => {
        await tx`delete from queued_task`;
        throw new Error('the worker died');
      }),
    ).rejects.toThrow('the worker died');
    const attempts: number[] = [];
    const dying = handleWithLease(counted, (_, __, { attempt }) => {
      attempts.push(attempt);
      return new Promise(() => {});
    });
    void runTasks(database.app, dying);
    await expect.poll(() => attempts, patiently).toEqual([1]);
    const next = handleWithLease(counted, (_, __, { attempt }) => {
      attempts.push(attempt);
      return Promise.resolve();
    });
    expect(await runTasks(database.app, next)).toBe(0);
    await makeDue();
    expect(await runTasks(database.app, next)).toBe(1);
    expect(attempts).toEqual([1, 2]);
  });

  it('does others while one task takes long', async () => {
    const done: number[] = [];
    let finish = () => {};
    const slow = new Promise<void>((resolve) => (finish = resolve));
    await start(
      handleWithLease(counted, async (_, { n }) => {
        if (n === 1) await slow;
        done.push(n);
      }),
    );
    await queue([1, 2, 3]);
    await expect.poll(() => done, patiently).toEqual([2, 3]);
    finish();
    await expect.poll(() => done, patiently).toEqual([2, 3, 1]);
  });

  it('does others while one receiver has as many tasks under way as it may', async () => {
    const sent: Topic<{ to: string }> = { name: 'test.send', schema: z.object({ to: z.string() }) };
    const done: string[] = [];
    const started: string[] = [];
    let finish = () => {};
    const slow = new Promise<void>((resolve) => (finish = resolve));
    await database.app.begin(async (tx) => {
      await enterOrganization(tx, organizationId);
      for (const to of ['slow', 'slow', 'slow', 'slow', 'fast', 'fast']) {
        await enqueue(ofPostgres(tx), sent, { to });
      }
    });
    await start(
      handleWithLease(
        sent,
        async (_, { to }) => {
          started.push(to);
          if (to === 'slow') await slow;
          done.push(to);
        },
        { lanes: 3, share: { field: 'to', most: 2 } },
      ),
    );
    await expect.poll(() => done, patiently).toEqual(['fast', 'fast']);
    expect(started.filter((to) => to === 'slow')).toHaveLength(2);
    finish();
    await expect.poll(() => done.length, patiently).toBe(6);
  });

  it('shares three hundred tasks with others, each done once', async () => {
    const done: number[] = [];
    const handler = handleInTransaction(counted, async (_, { n }) => {
      done.push(n);
    });
    const all = Array.from({ length: 300 }, (_, n) => n);
    await queue(all);
    await Promise.all([start(handler), start(handler), start(handler)]);
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(300);
    expect(done.toSorted((a, b) => a - b)).toEqual(all);
  });

  it('gives organizations turns, however much one of them has queued', async () => {
    await queue(Array.from({ length: 50 }, (_, n) => n));
    await queue([100, 101], {}, otherId);
    const done: number[] = [];
    await runTasks(
      database.app,
      handleInTransaction(counted, async (_, { n }) => {
        done.push(n);
      }),
    );
    expect(done).toHaveLength(52);
    expect(Math.max(done.indexOf(100), done.indexOf(101))).toBeLessThan(5);
  });

  it('looks again when it listens again', async () => {
    const done: number[] = [];
    await start(
      handleInTransaction(counted, async (_, { n }) => {
        done.push(n);
      }),
    );
    await database.owner`
      insert into queued_task (id, organization_id, topic, payload)
      values (gen_random_uuid(), ${organizationId}, ${counted.name}, '{"n": 7}')`;
    await database.app`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    await expect.poll(() => done, patiently).toEqual([7]);
  });
});

describe('row-level security', () => {
  it('lets who appends read nothing, and append in no other organization’s name', async () => {
    await database.app.begin(async (tx) => {
      await tx`select set_config('app.organization_id', ${organizationId}, true)`;
      await enqueue(ofPostgres(tx), counted, { n: 1 });
      expect(await tx`select from queued_task`).toHaveLength(0);
      expect((await tx`delete from queued_task`).count).toBe(0);
    });
    const foreign = database.app.begin(async (tx) => {
      await tx`select set_config('app.organization_id', ${organizationId}, true)`;
      await tx`
        insert into queued_task (id, organization_id, topic, payload)
        values (gen_random_uuid(), ${otherId}, 'test.count', '{}')`;
    });
    await expect(foreign).rejects.toThrow(/row-level security/);
  });
});
