import { mkdtempSync, rmSync } from 'node:fs';
import { parseEnv, type Env } from '@/lib/server/core/env';
import { startStack, type Stack, type StackOptions } from './index';
import { freePorts } from './ports';

/** Environment variables with free ports and a new data folder that every account can reach. */
export async function temporaryVariables(variables: Record<string, string> = {}) {
  const dataDir = mkdtempSync('/var/tmp/opsdesk-test-');
  const first = await freePorts(4);
  return {
    OPSDESK_ENV: 'local',
    PORT: String(first),
    ZERO_PORT: String(first + 1),
    POSTGRES_PORT: String(first + 3),
    DATA_DIR: dataDir,
    ...variables,
  };
}

/**
 * A separate desk for tests; `stop()` also deletes its data.
 * @param options as for `startStack`; `variables` are environment variables such as SEED_TICKETS
 */
export async function startTemporaryStack({
  variables,
  ...options
}: Omit<StackOptions, 'env'> & { variables?: Record<string, string> } = {}): Promise<Stack> {
  const env: Env = parseEnv(await temporaryVariables(variables));
  const clear = () => rmSync(env.dataDir, { recursive: true, force: true });
  try {
    const stack = await startStack({ env, ...options });
    return { ...stack, stop: () => stack.stop().finally(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}
