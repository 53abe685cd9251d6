import type { Env } from '@/lib/server/core/env';
import { log, logTo } from '@/lib/server/core/log';
import { serveMetrics } from '@/lib/server/core/metrics/server';
import { keepDataPrivate } from '@/lib/server/core/private-folder';
import { openApiRelay } from './api-relay';
import { ensureBuild } from './build';
import { logFileOf } from './child';
import { startDatabase } from './database';
import { seedOnce } from './demo';
import { openGateway, type Gateway } from './gateway';
import { LogFile } from './log-file';
import { dataPaths } from './paths';
import { freePorts, requireFreePorts } from './ports';
import { quietReport, type Report } from './report';
import { waitForEarlierRun } from './run-file';
import { Supervisor } from './supervisor';
import { childVariables } from './variables';
import { webSpec } from './web';
import { workerSpec } from './worker';
import { zeroCacheSpec } from './zero-cache';

export interface StackOptions {
  env: Env;
  /** Hot reload instead of the production build. */
  dev?: boolean;
  /** Only Postgres with roles and migrations, unseeded. */
  databaseOnly?: boolean;
  report?: Report;
  /** Aborts a start in progress. */
  signal?: AbortSignal;
}

export interface Stack {
  url: string;
  /** Next.js behind the gateway. */
  webUrl: string | undefined;
  ownerUrl: string;
  appUrl: string;
  env: Env;
  stop: () => Promise<void>;
}

/**
 * Starts Postgres, zero-cache, worker, Next.js and the gateway, supervised.
 * @throws SetupError for what the caller can fix; everything started is stopped first
 */
export async function startStack({
  env,
  dev,
  databaseOnly,
  signal,
  report = quietReport,
}: StackOptions): Promise<Stack> {
  const { runFile } = dataPaths(env.dataDir);
  keepDataPrivate(env);
  await waitForEarlierRun(runFile, env.dataDir, report.say);
  await requireFreePorts(env);

  const supervisor = new Supervisor(env.dataDir, report.say);
  let opened: Opened | undefined;
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      await opened?.close();
      await supervisor.stop();
    })());

  signal?.addEventListener('abort', () => void stop());

  try {
    if (databaseOnly) await startDatabase(env, supervisor, report);
    else opened = await startAll({ env, dev: dev ?? false, report, supervisor });
  } catch (error) {
    await stop();
    throw error;
  }
  const { origin: url, ownerUrl, appUrl } = env;
  return { url, webUrl: opened?.webUrl, ownerUrl, appUrl, env, stop };
}

type Opened = Gateway & { webUrl: string };

async function startAll({
  env,
  dev,
  report,
  supervisor,
}: {
  env: Env;
  dev: boolean;
  report: Report;
  supervisor: Supervisor;
}): Promise<Opened> {
  const variables = childVariables(env);
  // The build needs a core and no database, so both run in parallel.
  const [folder] = await Promise.all([
    dev ? undefined : report.step('Building the pages', () => ensureBuild(supervisor, variables)),
    startDatabase(env, supervisor, report).then(() => seedOnce(env, report)),
  ]);
  const webPort = await freePorts(1);
  const relay = await openApiRelay(webPort);
  try {
    await report.step('Starting zero-cache, worker and web', () =>
      Promise.all([
        // The worker's first writes, at a million tickets, would queue up behind the initial copy.
        supervisor
          .start(zeroCacheSpec(env, `http://127.0.0.1:${relay.port}`))
          .then(() => supervisor.start(workerSpec(variables))),
        supervisor.start(webSpec(variables, { port: webPort, folder })),
      ]),
    );
    const webUrl = `http://127.0.0.1:${webPort}`;
    const gateway = await openGateway(env, webUrl);
    const { metrics, host, port, origin } = env;
    const logFile = dev
      ? undefined
      : new LogFile(logFileOf(dataPaths(env.dataDir).logs, 'gateway'));
    if (logFile) logTo((line) => logFile.write(Buffer.from(line)));
    log('info', 'gateway.listening', { host, port, origin });
    const served = serveMetrics(metrics && { host: metrics.host, port: metrics.gatewayPort });
    const close = async () => {
      served.close();
      await gateway.close();
      await relay.close();
      logTo(undefined);
      logFile?.close();
    };
    return { webUrl, close };
  } catch (error) {
    await relay.close();
    throw error;
  }
}
