/** What a chart's values are: counts, shares from 0 to 1, or durations in seconds. */
export type Unit = 'count' | 'share' | 'duration';

/** The vertical axis of a chart: it begins at 0 and is written at every `step` up to `top`. */
export type Scale = { top: number; step: number };

const mostSteps = 4;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Four of each end at a whole unit or stay below the next one, so that one unit writes them all. */
const durationSteps = [
  1,
  2,
  5,
  10,
  15,
  ...[1, 2, 5, 10, 15].map((minutes) => minutes * minute),
  ...[1, 2, 3, 4, 6].map((hours) => hours * hour),
];

/** The scale of values of which the greatest is `most`. The smallest step is 1, 1% or a second. */
export function scaleOf(most: number, unit: Unit): Scale {
  const step = stepOf(most / mostSteps, unit);
  const steps = Math.max(1, Math.ceil(most / step));
  return { step, top: steps * step };
}

function stepOf(least: number, unit: Unit): number {
  if (unit === 'count') return decimalStep(least);
  // In hundredths, where the arithmetic of whole numbers is exact.
  if (unit === 'share') return Math.min(decimalStep(least * 100), 25) / 100;
  return durationSteps.find((step) => step >= least) ?? decimalStep(least / day) * day;
}

/** The smallest of 1, 2, 4, 5, 10, 20, 25, 40, 50, 100 and so on that is not less. */
function decimalStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    const rounds = power === 1 ? [1, 2, 4, 5] : [1, 2, 2.5, 4, 5];
    const found = rounds.find((round) => round * power >= least);
    if (found) return found * power;
  }
}

/** Where a scale is written, from 0 up. */
export const ticksOf = ({ top, step }: Scale): number[] =>
  Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
