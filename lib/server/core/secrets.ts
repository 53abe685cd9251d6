import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SetupError } from './setup-error';

const secretField = z.string().min(16);
const secretsSchema = z.object({
  AUTH_SECRET: secretField,
  ZERO_QUERY_API_KEY: secretField,
  ZERO_MUTATE_API_KEY: secretField,
  POSTGRES_PASSWORD: secretField,
  OWNER_PASSWORD: secretField,
  APP_PASSWORD: secretField,
  REPLICATION_PASSWORD: secretField,
});

export type Secrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of a local desk, made on the first call and kept in `<dataDir>/secrets.json` (0600).
 * Safe to call from several processes at once: the first one wins.
 * @throws SetupError when the file is not readable as secrets
 */
export function localSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) createOnce(file, dataDir);
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new SetupError(
      `${file} cannot be read as Opsdesk's secrets: restore it, or run \`npm run reset\` to start anew.`,
    );
  }
}

function createOnce(file: string, dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const fresh = Object.fromEntries(
    Object.keys(secretsSchema.shape).map((name) => [name, randomBytes(24).toString('base64url')]),
  );
  writeFileSync(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  try {
    // A link, unlike a rename, never replaces the file of a process that was faster.
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A password for one database login, always the same for the same secret. */
export function derivePassword(secret: string, login: string): string {
  return createHmac('sha256', secret).update(`database login ${login}`).digest('base64url');
}

/** The key by which Next.js knows the gateway, always the same for the same secret. */
export function deriveGatewayKey(secret: string): string {
  return createHmac('sha256', secret).update('gateway').digest('base64url');
}

/** The key that zero-cache asks of the gateway, always the same for the same secret. */
export function deriveZeroKey(secret: string): string {
  return createHmac('sha256', secret).update('zero-cache').digest('base64url');
}

/** The secret that signs what an endpoint of webhooks is sent, always the same for the same secret and seed. */
export function deriveWebhookSecret(secret: string, seed: string): string {
  return createHmac('sha256', secret).update(`webhook ${seed}`).digest('base64');
}
