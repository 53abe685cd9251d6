import { mutationError } from './mutation-error';

/** Something that leaves the choices and stays for the history of what has it. */
type Retirable = { id: string; archivedAt: number | null };

/** Refuses a name that `other` has; a removed one can be restored instead. `noun` as in "team". */
export function rejectTakenName(noun: string, other: Retirable | undefined): void {
  if (!other) return;
  throw mutationError(
    'CONFLICT',
    other.archivedAt === null
      ? `There is a ${noun} of this name already.`
      : `A removed ${noun} has this name. Restore it instead.`,
  );
}

/** Refuses what cannot take the place of the row `id` that is being removed. */
export function assertSuccessor(noun: string, id: string, into: Retirable): void {
  if (into.id === id) throw mutationError('INVALID', `A ${noun} cannot take its own place.`);
  if (into.archivedAt !== null) throw mutationError('CONFLICT', `That ${noun} was removed, too.`);
}
