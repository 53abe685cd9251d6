import type { ReadonlyJSONValue } from '@rocicorp/zero';
import { actionByName } from '@/zero/action-by-name';

/** Arguments that their mutator does not take, or of a mutator that is not there. */
class InvalidArgumentsError extends Error {
  override name = 'InvalidArgumentsError';
}

export const isInvalidArguments = (error: unknown) => error instanceof InvalidArgumentsError;

/**
 * The arguments as the mutator itself reads them, with each id in its one spelling. Everything beside
 * the mutator (audit, effects, processed mutations) works with these, never with what was sent.
 */
export function canonicalArguments(
  name: string,
  given: ReadonlyJSONValue | undefined,
): ReadonlyJSONValue | undefined {
  const validator = actionByName.get(name)?.validator;
  if (!validator) throw new InvalidArgumentsError(`There is no mutator ${name}.`);
  const result = validator['~standard'].validate(given);
  if (result instanceof Promise) throw new Error(`${name} checks its arguments asynchronously.`);
  if (result.issues) {
    const words = result.issues.map(({ message }) => message).join(', ');
    throw new InvalidArgumentsError(`${name} does not take these arguments: ${words}`);
  }
  return result.value;
}
