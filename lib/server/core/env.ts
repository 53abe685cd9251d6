import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { emailSchema } from '@/lib/email';
import { isLoopback } from './loopback';
import { isAddressOrRange } from './network';
import { databaseLogins, type DatabaseLogins } from './database-logins';
import { deriveGatewayKey, deriveZeroKey, localSecrets, type Secrets } from './secrets';
import { SetupError } from './setup-error';
import {
  type S3Settings,
  s3Settings,
  type StorageLimits,
  storageLimits,
  storageVariables,
} from './storage/variables';

/** Everything Opsdesk reads from its environment, checked; see `.env.example` for each variable. */
export interface Env extends DatabaseLogins {
  /** `production` asks for every secret and seeds nothing; `local` makes what it needs. */
  mode: 'local' | 'production';
  /** The public port, on the interface `host`. */
  port: number;
  host: string;
  /** zero-cache listens here and on the next port, on loopback. */
  zeroPort: number;
  /** Where gateway and zero-cache reach Next.js, when each process is started alone. */
  webUrl: string;
  postgresPort: number;
  /** Where gateway, web and worker serve their metrics; undefined: nowhere. */
  metrics: { host: string; gatewayPort: number; webPort: number; workerPort: number } | undefined;
  /** The variables of OpenTelemetry, which its own packages read. */
  openTelemetry: Record<string, string>;
  /** Absolute path. */
  dataDir: string;
  seedTickets: number;
  /** Scheme, host and port under which browsers reach the app. */
  origin: string;
  /** Every `Origin` that a browser of ours may send; exact strings. */
  allowedOrigins: string[];
  /** Addresses and ranges whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Whether people found organizations themselves, and whether the operator approves each. */
  signUp: 'closed' | 'approval' | 'open';
  /** Told of each organization that waits for approval. */
  operatorEmail: string | undefined;
  authSecret: string;
  zeroQueryApiKey: string;
  zeroMutateApiKey: string;
  /** For zero-cache's inspector and statistics; undefined: nobody has one. */
  zeroAdminPassword: string | undefined;
  /** Whoever connects to zero-cache must name it: the gateway, and zero-cache itself. */
  zeroKey: string;
  /** Whoever tells Next.js where a request comes from must name it: the gateway. */
  gatewayKey: string;
  /** Undefined: emails stay in the local mailbox. */
  resend: { apiKey: string; from: string; baseUrl: string | undefined } | undefined;
  /** Undefined: files are kept in `dataDir`. */
  s3: S3Settings | undefined;
  /** Whether webhooks may be sent to this machine, and without TLS: for development and tests. */
  webhooksToLoopback: boolean;
  storageLimits: StorageLimits;
}

type Variables = Record<string, string | undefined>;

const port = (fallback: number) =>
  z.coerce.number('a port from 1 to 65534').int().min(1).max(65_534).default(fallback);
const secret = z.string().min(16, 'at least 16 characters').optional();
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'a postgres:// address');

const signUpModes = ['closed', 'approval', 'open'] as const;

const variablesSchema = z.object({
  OPSDESK_ENV: z.enum(['local', 'production'], '"local" or "production"').optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  ZERO_PORT: port(4848),
  WEB_URL: z
    .url({ protocol: /^https?$/, error: 'an http:// or https:// address' })
    .default('http://127.0.0.1:3001'),
  POSTGRES_PORT: port(5433),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: z.union([z.literal('off'), port(9464)], 'a port from 1 to 65534, or "off"'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  APP_DATABASE_URL: postgresUrl.optional(),
  REPLICATION_DATABASE_URL: postgresUrl.optional(),
  SEED_TICKETS: z.coerce.number('a whole number of tickets').int().min(0).default(40_000),
  APP_URL: z.url({ protocol: /^https?$/, error: 'an http:// or https:// address' }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every(isAddressOrRange), 'addresses or ranges like 10.0.0.0/8'),
  SIGN_UP: z.enum(signUpModes, '"closed", "approval" or "open"').default('closed'),
  OPERATOR_EMAIL: emailSchema.optional(),
  AUTH_SECRET: secret,
  ZERO_QUERY_API_KEY: secret,
  ZERO_MUTATE_API_KEY: secret,
  ZERO_ADMIN_PASSWORD: z.string().min(32, 'at least 32 characters').optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_FROM: z.string().optional(),
  RESEND_BASE_URL: z.url('an address').optional(),
  WEBHOOKS_TO_LOOPBACK: z
    .enum(['true', 'false'], '"true" or "false"')
    .default('false')
    .transform((text) => text === 'true'),
  ...storageVariables,
});

let memo: Env | undefined;

/**
 * The environment of this process (with `.env` where a variable is not set), checked on the first call.
 * @throws SetupError naming the first wrong variable and the remedy
 */
export function env(): Env {
  if (!memo) {
    const file = join(process.cwd(), '.env');
    if (existsSync(file)) process.loadEnvFile(file);
    memo = parseEnv(process.env);
  }
  return memo;
}

/** Like `env()`, for given variables. `secretsOf` returns the kept secrets of a local data folder. */
export function parseEnv(
  variables: Variables,
  secretsOf: (dataDir: string) => Secrets = localSecrets,
): Env {
  const read = readVariables(variables);
  refuseSharedPorts(read);
  const mode = read.OPSDESK_ENV ?? (isRemote(read.DATABASE_URL) ? 'production' : 'local');
  const dataDir = resolve(read.DATA_DIR);
  const secrets = mode === 'local' ? secretsOf(dataDir) : undefined;
  if (mode === 'production' && !read.DATABASE_URL) throw missing('DATABASE_URL');
  if (mode === 'production' && !read.APP_URL) throw missing('APP_URL');

  const need = (name: 'AUTH_SECRET' | `ZERO_${'QUERY' | 'MUTATE'}_API_KEY`) => {
    const value = read[name] ?? secrets?.[name];
    if (!value) throw missing(name);
    return value;
  };
  const authSecret = need('AUTH_SECRET');
  const origin = new URL(read.APP_URL ?? `http://localhost:${read.PORT}`).origin;

  return {
    mode,
    port: read.PORT,
    host: read.HOST,
    zeroPort: read.ZERO_PORT,
    webUrl: new URL(read.WEB_URL).origin,
    postgresPort: read.POSTGRES_PORT,
    metrics: metricsOf(read),
    openTelemetry: openTelemetryOf(variables),
    dataDir,
    seedTickets: read.SEED_TICKETS,
    origin,
    allowedOrigins: mode === 'local' ? withLoopbackAddress(origin) : [origin],
    trustedProxies: read.TRUSTED_PROXIES,
    signUp: read.SIGN_UP,
    operatorEmail: read.OPERATOR_EMAIL,
    authSecret,
    zeroQueryApiKey: need('ZERO_QUERY_API_KEY'),
    zeroMutateApiKey: need('ZERO_MUTATE_API_KEY'),
    zeroAdminPassword: read.ZERO_ADMIN_PASSWORD,
    zeroKey: deriveZeroKey(authSecret),
    gatewayKey: deriveGatewayKey(authSecret),
    resend: resendOf(read),
    s3: s3Settings(read),
    webhooksToLoopback: read.WEBHOOKS_TO_LOOPBACK,
    storageLimits: storageLimits(read),
    ...databaseLogins(read, { authSecret, secrets }),
  };
}

function readVariables(variables: Variables) {
  // An empty value in a copied `.env.example` means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = variablesSchema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0]);
  throw new SetupError(
    `${name} is ${shown(name, given[name])}, expected ${expectation(issue)}: correct or unset it (see .env.example).`,
  );
}

function expectation(issue: z.core.$ZodIssue | undefined) {
  if (issue?.code === 'too_small' && issue.origin === 'number') return `at least ${issue.minimum}`;
  if (issue?.code === 'too_big') return `at most ${issue.maximum}`;
  return issue?.message ?? 'another value';
}

/** Secrets, and addresses that may hold a password, do not belong in a terminal's history. */
function shown(name: string, value: string | undefined) {
  return /SECRET|KEY|PASSWORD|DATABASE_URL/.test(name) ? 'not valid' : JSON.stringify(value);
}

function missing(name: string) {
  return new SetupError(
    `${name} is missing: production needs it, set it in the environment or in .env.`,
  );
}

function refuseSharedPorts(read: z.infer<typeof variablesSchema>) {
  const taken = new Map<number, string>();
  const wanted: [string, number][] = [
    ['PORT', read.PORT],
    ['ZERO_PORT', read.ZERO_PORT],
    ['ZERO_PORT + 1', read.ZERO_PORT + 1],
  ];
  if (!read.DATABASE_URL) wanted.push(['POSTGRES_PORT', read.POSTGRES_PORT]);
  const { gatewayPort, webPort, workerPort } = metricsOf(read) ?? {};
  for (const [index, number] of [gatewayPort, webPort, workerPort].entries()) {
    if (number) wanted.push([index === 0 ? 'METRICS_PORT' : `METRICS_PORT + ${index}`, number]);
  }
  for (const [name, number] of wanted) {
    const other = taken.get(number);
    if (other)
      throw new SetupError(`${name} and ${other} are both ${number}: give each its own port.`);
    taken.set(number, name);
  }
}

function metricsOf({ METRICS_HOST: host, METRICS_PORT: first }: z.infer<typeof variablesSchema>) {
  if (first === 'off') return undefined;
  return { host, gatewayPort: first, webPort: first + 1, workerPort: first + 2 };
}

function openTelemetryOf(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(
      (entry): entry is [string, string] => entry[0].startsWith('OTEL_') && !!entry[1],
    ),
  );
}

function isRemote(databaseUrl: string | undefined) {
  if (!databaseUrl) return false;
  const { hostname } = new URL(databaseUrl);
  // Without a host it is a socket of this machine.
  return hostname !== '' && !isLoopback(hostname);
}

function withLoopbackAddress(origin: string) {
  const loopback = new URL(origin);
  if (loopback.hostname !== 'localhost') return [origin];
  loopback.hostname = '127.0.0.1';
  return [origin, loopback.origin];
}

function resendOf(read: z.infer<typeof variablesSchema>): Env['resend'] {
  if (!read.RESEND_API_KEY) return undefined;
  if (!read.RESEND_FROM) {
    throw new SetupError(
      'RESEND_FROM is missing: set it to the sender, like `Desk <desk@example.com>`.',
    );
  }
  return { apiKey: read.RESEND_API_KEY, from: read.RESEND_FROM, baseUrl: read.RESEND_BASE_URL };
}
