/** How a set of durations is spread; the quantiles are null below five of them. Seconds. */
export type Spread = { n: number; mean: number | null; median: number | null; p90: number | null };

/** Fewest values of which a quantile, or a share of them, is told. */
export const quantileFloor = 5;

/** The spread of `values`, which it reorders. Quantiles interpolate linearly, as SQL's percentile_cont. */
export function spreadOf(values: Uint32Array): Spread {
  const n = values.length;
  if (n === 0) return { n, mean: null, median: null, p90: null };
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  if (n < quantileFloor) return { n, mean, median: null, p90: null };
  return { n, mean, median: quantile(values, 0.5), p90: quantile(values, 0.9) };
}

function quantile(values: Uint32Array, share: number): number {
  const position = share * (values.length - 1);
  const below = Math.floor(position);
  const low = select(values, below);
  if (position === below) return low;
  let high = Infinity;
  for (let index = below + 1; index < values.length; index++) {
    const value = values[index] ?? Infinity;
    if (value < high) high = value;
  }
  return low + (high - low) * (position - below);
}

/** The value that would stand at `rank` in order; what is smaller ends before it, what is greater after it. Hoare's quickselect. */
function select(values: Uint32Array, rank: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOf(values, left, right);
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low++;
      while ((values[high] ?? 0) > pivot) high--;
      if (low > high) break;
      const swapped = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = swapped;
      low++;
      high--;
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else break;
  }
  return values[rank] ?? 0;
}

function middleOf(values: Uint32Array, left: number, right: number): number {
  const a = values[left] ?? 0;
  const b = values[(left + right) >> 1] ?? 0;
  const c = values[right] ?? 0;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
