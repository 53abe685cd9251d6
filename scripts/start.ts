import { env } from '@/lib/server/core/env';
import { exitWith } from '@/lib/server/core/setup-error';
import { startStack } from './stack';
import { printWelcome } from './stack/welcome';
import { consoleReport, seconds } from './stack/report';

// Starts the whole desk and keeps it running until it is stopped.
async function start() {
  const startedAt = performance.now();
  const stopping = new AbortController();
  const stopped = untilStopped().then(() => {
    console.log('\nStopping …');
    stopping.abort();
  });

  const starting = startStack({
    env: env(),
    dev: process.argv.includes('--dev'),
    report: consoleReport,
    signal: stopping.signal,
  });
  const stack = await starting.catch((error: unknown) => {
    if (stopping.signal.aborted) return undefined;
    throw error;
  });
  if (stack && !stopping.signal.aborted) {
    await printWelcome(stack.url, seconds(performance.now() - startedAt));
  }
  await stopped;
  await stack?.stop();
  console.log('Stopped.');
  process.exit(0);
}

/** Resolves on Ctrl-C, SIGTERM, SIGHUP, or when the bootstrap process ends. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}

await start().catch(exitWith);
