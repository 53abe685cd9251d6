import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import { guardConsole } from '@/lib/server/core/console-guard';
import { env } from '@/lib/server/core/env';
import { jobsSchema } from '@/lib/server/core/jobs/ensure';
import { endWhenHung, sendHeartbeat } from '@/lib/server/core/jobs/heartbeat';
import { startConsumer } from '@/lib/server/core/jobs/consumer';
import { consumers, jobs } from '@/lib/server/modules';
import { keepDataPrivate } from '@/lib/server/core/private-folder';
import { reconnectSeconds } from '@/lib/server/core/reconnect';
import { errorFields, log } from '@/lib/server/core/log';
import { exitWith } from '@/lib/server/core/setup-error';
import { startNotices } from '@/lib/server/core/start-notices';

/** Schedules are in minutes; the default of two seconds only costs CPU. */
const pollingIntervalSeconds = 10;

// Runs jobs until stopped. Any number of workers may run at once.
async function work() {
  guardConsole();
  const { appUrl, s3 } = env();
  // Without an S3 bucket, files are stored in the data folder.
  if (!s3) keepDataPrivate(env());
  for (const notice of startNotices(env(), process.version)) {
    log('warn', 'worker.notice', { notice });
  }
  const sql = postgres(appUrl, { max: 6, backoff: () => reconnectSeconds, onnotice: () => {} });
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: jobsSchema,
    max: 4,
    // Migrations create the queues; this role may create nothing.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => log('error', 'jobs.failed', errorFields(error)));
  await boss.start();
  for (const job of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds }, async () => {
      log('info', 'job.done', { job: job.name, result: await job.run(sql) });
    });
  }
  const stopHeartbeat = endWhenHung(() => sendHeartbeat(sql));
  const stopWatches = await Promise.all(consumers.map((watch) => startConsumer(watch, sql)));
  log('info', 'worker.ready', { jobs: jobs.length, watches: consumers.length });

  const stop = async () => {
    stopHeartbeat();
    await Promise.all([
      boss.stop({ graceful: true, timeout: 10_000 }),
      ...stopWatches.map((stopWatch) => stopWatch()),
    ]);
    await sql.end({ timeout: 5 });
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await work().catch(exitWith);
