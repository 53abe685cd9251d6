/** Time zones differ by quarters of an hour at the finest, so every local midnight falls on one. */
export const quarter = 900;

/** Finds the hour of the local week of a moment: 0 is Monday's first, 167 Sunday's last. */
export function weekHourFinder(
  offsets: readonly { from: number; seconds: number }[],
): (at: number) => number {
  let known = { from: -Infinity, until: -Infinity, seconds: 0 };
  return (at) => {
    if (at < known.from || at >= known.until) {
      const next = offsets.findIndex(({ from }) => from > at);
      const index = next === -1 ? offsets.length - 1 : Math.max(0, next - 1);
      known = {
        from: offsets[index]?.from ?? -Infinity,
        until: offsets[index + 1]?.from ?? Infinity,
        seconds: offsets[index]?.seconds ?? 0,
      };
    }
    const hours = Math.floor((at + known.seconds) / 3600);
    // The epoch began on a Thursday.
    return (((hours + 72) % 168) + 168) % 168;
  };
}
