import postgres from 'postgres';
import { guardConsole } from '@/lib/server/core/console-guard';
import { env } from '@/lib/server/core/env';
import { scheduleJobs } from '@/lib/server/core/jobs/run-jobs';
import { endWhenHung, sendHeartbeat } from '@/lib/server/core/jobs/heartbeat';
import { startConsumer } from '@/lib/server/core/jobs/consumer';
import { startQueue } from '@/lib/server/core/queue/queue';
import { observeDatabase } from '@/lib/server/core/metrics/queue';
import { serveMetrics } from '@/lib/server/core/metrics/server';
import { startTracing, stopTracing } from '@/lib/server/core/tracing/tracing';
import { consumers, gauges, jobs, topics } from '@/lib/server/modules';
import { keepDataPrivate } from '@/lib/server/core/private-folder';
import { reconnectSeconds } from '@/lib/server/core/reconnect';
import { log } from '@/lib/server/core/log';
import { exitWith } from '@/lib/server/core/setup-error';
import { startNotices } from '@/lib/server/core/start-notices';

// Runs jobs until stopped. Any number of workers may run at once.
async function work() {
  guardConsole();
  const { appUrl, s3, metrics } = env();
  await startTracing('worker', process.env);
  // Without an S3 bucket, files are stored in the data folder.
  if (!s3) keepDataPrivate(env());
  for (const notice of startNotices(env(), process.version)) {
    log('warn', 'worker.notice', { notice });
  }
  const sql = postgres(appUrl, { max: 10, backoff: () => reconnectSeconds, onnotice: () => {} });
  observeDatabase(sql, gauges);
  serveMetrics(metrics && { host: metrics.host, port: metrics.workerPort });
  await scheduleJobs(sql, jobs);
  await sendHeartbeat(sql);
  const stopHeartbeat = endWhenHung(() => sendHeartbeat(sql));
  const stops = await Promise.all([
    startQueue(topics, sql),
    ...consumers.map(({ consumer, off }) => startConsumer(consumer, sql, off)),
  ]);
  log('info', 'worker.ready', {
    jobs: jobs.length,
    topics: topics.length - jobs.length,
    consumers: consumers.length,
  });

  const stop = async () => {
    stopHeartbeat();
    await Promise.all(stops.map((stopOne) => stopOne()));
    await Promise.all([sql.end({ timeout: 5 }), stopTracing()]);
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await work().catch(exitWith);
