import { currentRequest } from './request-id';

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

/** An error as fields: its name and database code, and its message only where it is not the database's. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const constraint =
    'constraint_name' in cause && typeof cause.constraint_name === 'string'
      ? cause.constraint_name
      : undefined;
  // A database's message can hold a row's values.
  return { error: cause.name, code, constraint, message: code ? undefined : cause.message };
}
