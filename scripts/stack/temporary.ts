import { mkdtempSync, rmSync } from 'node:fs';
import { parseEnv, type Env } from '@/lib/server/core/env';
import { startStack, type Stack, type StackOptions } from './index';
import { freePorts } from './ports';

/** Environment variables with free ports and a new data folder that every account can reach. */
export async function temporaryVariables(
  variables: Record<string, string> = {},
  choosePorts = freePorts,
) {
  const dataDir = mkdtempSync('/var/tmp/opsdesk-test-');
  const first = await choosePorts(7);
  return {
    OPSDESK_ENV: 'local',
    PORT: String(first),
    ZERO_PORT: String(first + 1),
    POSTGRES_PORT: String(first + 3),
    METRICS_PORT: String(first + 4),
    DATA_DIR: dataDir,
    ...variables,
  };
}

type TemporaryOptions = Omit<StackOptions, 'env'> & {
  variables?: Record<string, string>;
  /** Gives the first of so many free ports; asked again where one was taken meanwhile. */
  choosePorts?: typeof freePorts;
};

const attempts = 5;

/** Whether a start failed because a port was taken, as Postgres, Node.js or `requireFreePorts` say it. */
const isPortTaken = (error: unknown) =>
  /address already in use|EADDRINUSE|Port \d+ is in use/i.test(String(error));

/**
 * A separate desk for tests; `stop()` also deletes its data.
 * @param options as for `startStack`; `variables` are environment variables such as SEED_TICKETS
 */
export async function startTemporaryStack({
  variables,
  choosePorts,
  ...options
}: TemporaryOptions = {}): Promise<Stack> {
  for (let attempt = 1; ; attempt += 1) {
    const env: Env = parseEnv(await temporaryVariables(variables, choosePorts));
    const clear = () => rmSync(env.dataDir, { recursive: true, force: true });
    try {
      const stack = await startStack({ env, ...options });
      return { ...stack, stop: () => stack.stop().finally(clear) };
    } catch (error) {
      clear();
      // Another process took a port between its choice and its use.
      if (attempt === attempts || !isPortTaken(error)) throw error;
    }
  }
}
