import { safeError } from '../safe-error';
import { temporaryCause } from '../temporary-error';
import { TimeLimitError } from '../time-limit';
import { GiveUp, RetryLater } from './topic';

/** Why an attempt failed, by names and codes, for logs. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (isInOurWords(error)) return error.message;
  const { name, code, constraint, message } = safeError(error);
  return [name, code, constraint, message].filter(Boolean).join(' ');
}

/** Why an attempt failed, in words for an admin: nothing that a database or a library says. */
export function reasonText(error: unknown): string {
  if (!(error instanceof Error)) return unexpected;
  if (isInOurWords(error)) return error.message;
  if (error instanceof TimeLimitError || /^(Timeout|Abort)Error$/.test(error.name)) {
    return 'It took too long.';
  }
  switch (temporaryCause(error)) {
    case 'conflict':
    case 'busy':
      return 'The database was busy.';
    case 'lost':
      return 'The connection to the database or another system was lost.';
    case undefined:
      return safeError(error).code ? 'The database or another system refused it.' : unexpected;
  }
}

const unexpected = 'An unexpected error occurred. The server’s log has the details.';

const isInOurWords = (error: Error): boolean =>
  error instanceof GiveUp || error instanceof RetryLater;
