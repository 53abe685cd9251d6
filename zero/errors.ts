import { ApplicationError } from '@rocicorp/zero';

export type RefusalCode = 'NOT_ALLOWED' | 'INVALID' | 'CONFLICT' | 'UNAVAILABLE';
export type RefusalDetails = { code: RefusalCode };

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
