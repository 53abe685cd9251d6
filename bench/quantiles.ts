/** Median, p95 and maximum, rounded to two decimals. */
export function quantiles(durations: readonly number[]) {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return Math.round(value * 100) / 100;
  };
  return { n: sorted.length, median: at(0.5), p95: at(0.95), max: at(1) };
}
