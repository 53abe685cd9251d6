import pino, { type DestinationStream } from 'pino';
import { currentRequest } from './request-id';
import { safeError } from './safe-error';

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
] as const;

const errorLevel = 50;

/** The console, which is guarded against statements and row values; errors go to its error stream. */
const consoleStream: DestinationStream & { lastLevel: number } = {
  // Tells pino to set `lastLevel` before it writes.
  [Symbol.for('pino.metadata')]: true,
  lastLevel: 0,
  write(line) {
    const text = line.trimEnd();
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
      const request = currentRequest();
      return {
        requestId: request?.requestId,
        ...(request?.traceId && { traceId: request.traceId }),
      };
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
  logger[level](fields, event);
}

/** An error as fields: its name and code, and its message only where it is not the database's. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, code, constraint, message } = safeError(error);
  return { error: name, code, constraint, message };
}
