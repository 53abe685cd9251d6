import { currentRequest } from './request-id';
import { safeError } from './safe-error';

type Level = 'info' | 'warn' | 'error';
/** Ids, names, counts and durations; never a password, token, cookie or text that a person wrote. */
type Fields = Record<string, string | number | boolean | null | undefined>;

/** Writes one structured line. */
export function log(level: Level, event: string, fields: Fields = {}): void {
  const line = JSON.stringify({
    at: new Date().toISOString(),
    level,
    event,
    requestId: currentRequest()?.requestId,
    ...fields,
  });
  if (level === 'error') console.error(line);
  else console.log(line);
}

/** An error as fields: its name and code, and its message only where it is not the database's. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, code, constraint, message } = safeError(error);
  return { error: name, code, constraint, message };
}
