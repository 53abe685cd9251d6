const second = 1_000;
const hour = 3_600 * second;

/**
 * Milliseconds until the attempt after the `attempts`-th: doubling from 2 s to an hour, less up to
 * half of it by chance, so that what failed together does not come back together.
 */
export function backoffMs(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(hour, 2 * second * 2 ** (Math.max(1, attempts) - 1));
  return Math.round(full * (1 - random() / 2));
}
