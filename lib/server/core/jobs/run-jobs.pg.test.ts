import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { runTasks } from '../queue/testing';
import type { Job } from './job';
import { jobHandler, scheduleJobs } from './run-jobs';
import { nobody } from './switched-off';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
beforeEach(() => database.owner`delete from queued_task`);
afterAll(() => database.drop());

const makeDue = () => database.owner`update queued_task set run_at = now()`;
const waiting = async () => [
  ...(await database.owner`
    select topic, run_at > now() "isLater" from queued_task order by topic`),
];
const later = { topic: 'test.run', isLater: true };

it('runs a job at its time and queues the next run, however many workers start', async () => {
  let runs = 0;
  const job: Job = {
    name: 'test.run',
    schedule: 'minutely',
    run: () => Promise.resolve(`run ${++runs}`),
  };
  await scheduleJobs(database.app, [job]);
  await scheduleJobs(database.app, [job]);
  expect(await waiting()).toEqual([later]);
  expect(await runTasks(database.app, jobHandler(job, nobody))).toBe(0);
  for (const expected of [1, 2]) {
    await makeDue();
    expect(await runTasks(database.app, jobHandler(job, nobody))).toBe(1);
    expect(runs).toBe(expected);
    expect(await waiting()).toEqual([later]);
  }
});

it('tries a job that fails again, and goes on with its next time', async () => {
  const run = vi.fn<Job['run']>(() => Promise.reject(new Error('no')));
  const job: Job = { name: 'test.run', schedule: 'minutely', run };
  await scheduleJobs(database.app, [job]);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await makeDue();
    await runTasks(database.app, jobHandler(job, nobody));
    expect(run).toHaveBeenCalledTimes(attempt);
    expect(await waiting()).toEqual([later]);
  }
  const [next] = await database.owner`select attempts from queued_task`;
  expect(next).toEqual({ attempts: 0 });
});
