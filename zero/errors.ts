import { ApplicationError } from '@rocicorp/zero';

/** `UNSEEN`: something new came that the writer had not seen; sent again with it seen, it goes through. */
type RefusalCode = 'NOT_ALLOWED' | 'INVALID' | 'CONFLICT' | 'UNAVAILABLE' | 'UNSEEN';
type RefusalDetails = { code: RefusalCode };

/**
 * A refusal that a person can read. `NOT_ALLOWED` says the same for "not there" and "not yours",
 * so that nobody learns what exists.
 */
export function refusal(
  code: RefusalCode,
  message = 'This is not there, or not yours to change.',
): ApplicationError<RefusalDetails> {
  return new ApplicationError(message, { details: { code } });
}

/** Whether the details that came with a refused change carry this code. */
export const hasCode = (details: unknown, code: RefusalCode): boolean =>
  typeof details === 'object' && details !== null && 'code' in details && details.code === code;
