/** A step in one of the repetitions, both from 0. */
export type StepPosition = { readonly step: number; readonly repetition: number };

/**
 * The first step at `from` or after it that pages somebody; undefined where none is left.
 * @param paged for each step of the policy, whom it would page
 * @param repeatCount how often all steps are repeated after the first time
 */
export function firstPagingStep(
  from: StepPosition,
  paged: readonly (readonly string[])[],
  repeatCount: number,
): StepPosition | undefined {
  if (paged.every(({ length }) => length === 0)) return undefined;
  let position = within(from, paged.length, repeatCount);
  while (position && paged[position.step]?.length === 0) {
    position = stepAfter(position, paged.length, repeatCount);
  }
  return position;
}

/** The step after another one; undefined after the last one of the last repetition. */
export const stepAfter = (
  { step, repetition }: StepPosition,
  stepCount: number,
  repeatCount: number,
): StepPosition | undefined => within({ step: step + 1, repetition }, stepCount, repeatCount);

/** The position, or the first of the next repetition where the policy has fewer steps. */
function within(
  { step, repetition }: StepPosition,
  stepCount: number,
  repeatCount: number,
): StepPosition | undefined {
  const position =
    step < stepCount ? { step, repetition } : { step: 0, repetition: repetition + 1 };
  return stepCount > 0 && position.repetition <= repeatCount ? position : undefined;
}
