/**
 * Something that whoever starts Opsdesk can put right: the message is one line that names the thing
 * and the remedy, and is shown without a stack trace.
 */
export class SetupError extends Error {
  override name = 'SetupError';
}

/** Prints what went wrong (one line for a SetupError, the whole error otherwise) and exits with 1. */
export function exitWith(error: unknown): never {
  console.error(error instanceof SetupError ? `\n${error.message}` : error);
  process.exit(1);
}
