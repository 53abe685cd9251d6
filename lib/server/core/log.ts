import pino, { type DestinationStream } from 'pino';
import { logEvents } from './metrics/log';
import { rlsDenied } from './metrics/permission';
import { currentRequest } from './request-id';
import { safeError } from './safe-error';
import { activeTrace } from './tracing/tracing';

type Level = 'debug' | 'info' | 'warn' | 'error';
/** Ids, names, counts and durations; never a password, token, cookie or text that a person wrote. */
type Fields = Record<string, string | number | boolean | null | undefined>;

/** Names under which a secret could slip in: its value is not written. */
const secretNames = [
  'password',
  'secret',
  'token',
  'otp',
  'cookie',
  'authorization',
  'apiKey',
  'body',
  'payload',
  'signature',
] as const;

/** What Postgres answers to what row-level security or a missing grant refuses. */
const insufficientPrivilege = '42501';

const errorLevel = 50;

/** A terminal in development gets lines for people, everything else one JSON object a line. */
const isForPeople = process.env.NODE_ENV !== 'production' && process.stdout.isTTY;

let elsewhere: ((line: string) => void) | undefined;

/** Has lines written there from now on; undefined: on the console again. */
export function logTo(target: typeof elsewhere): void {
  elsewhere = target;
}

/** The console, which is guarded against statements and row values; errors go to its error stream. */
const consoleStream: DestinationStream & { lastLevel: number } = {
  // Tells pino to set `lastLevel` before it writes.
  [Symbol.for('pino.metadata')]: true,
  lastLevel: 0,
  write(line) {
    if (elsewhere) return elsewhere(line);
    const text = isForPeople ? readableLine(line) : line.trimEnd();
    if (this.lastLevel >= errorLevel) console.error(text);
    else console.log(text);
  },
};

const logger = pino(
  {
    base: null,
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    mixin: () => {
      const { requestId, traceId, organizationId, actor } = currentRequest() ?? {};
      const fields = {
        requestId,
        traceId: activeTrace()?.traceId ?? traceId,
        organizationId,
        actor,
      };
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    },
    redact: {
      paths: [...secretNames],
      censor: '[redacted]',
    },
  },
  consoleStream,
);

/** Writes one structured line. */
export function log(level: Level, event: string, fields: Fields = {}): void {
  logEvents.inc({ level, event });
  if (fields['code'] === insufficientPrivilege) rlsDenied.inc();
  logger[level](fields, event);
}

/** "10:15:30 warn  mail.waits  reason=…" */
export function readableLine(line: string): string {
  const { level, at, event, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [String(at).slice(11, 19), String(level).padEnd(5), event, ...rest].join('  ');
}

/** An error as fields: its name and code, and its message only where it is not the database's. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, code, constraint, message } = safeError(error);
  return { error: name, code, constraint, message };
}
