import { ApplicationError } from '@rocicorp/zero';

/**
 * Nothing was changed, and the very same change may go through later: `BUSY` database, `RATE_LIMITED`
 * writer, or `OUT_OF_ORDER`, before an earlier change of the same person's to the same ticket.
 */
const temporaryCodes = ['BUSY', 'RATE_LIMITED', 'OUT_OF_ORDER'] as const;
type TemporaryCode = (typeof temporaryCodes)[number];

/** `UNSEEN`: something new came that the writer had not seen; sent again with it seen, it goes through. */
type MutationErrorCode =
  'NOT_ALLOWED' | 'INVALID' | 'CONFLICT' | 'UNAVAILABLE' | 'UNSEEN' | TemporaryCode;
type MutationErrorDetails = {
  code: MutationErrorCode;
  /** Seconds after which to send it again. */
  retryAfter?: number;
};

/** The same for what does not exist and for what the member may not change. */
export const notFoundOrNotAllowed = 'Not found, or you have no permission to change it.';

/**
 * An error that a person can read. `NOT_ALLOWED` says the same for "not there" and "not yours",
 * so that nobody learns what exists.
 */
export function mutationError(
  code: MutationErrorCode,
  message: string = notFoundOrNotAllowed,
  more: Omit<MutationErrorDetails, 'code'> = {},
): ApplicationError<MutationErrorDetails> {
  return new ApplicationError(message, { details: { code, ...more } });
}

/** Whether the details that came with a refused change carry this code. */
export const hasCode = (details: unknown, code: MutationErrorCode): boolean =>
  typeof details === 'object' && details !== null && 'code' in details && details.code === code;

/** What the details say of a change that may go through later; undefined where they say no such thing. */
export function temporaryErrorOf(details: unknown) {
  const code = temporaryCodes.find((each) => hasCode(details, each));
  if (!code) return undefined;
  const { retryAfter } = details as { retryAfter?: unknown };
  const isInTime = typeof retryAfter === 'number' && retryAfter >= 0 && retryAfter <= 3_600;
  return { code, retryAfter: isInTime ? retryAfter : 0 };
}
