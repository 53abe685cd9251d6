const units = [
  { mark: 'd', word: 'day', ms: 86_400_000 },
  { mark: 'h', word: 'hour', ms: 3_600_000 },
  { mark: 'm', word: 'minute', ms: 60_000 },
  { mark: 's', word: 'second', ms: 1_000 },
] as const;

/** A duration in milliseconds by its two largest units: "3 h 20 m", "2 d", "45 s". */
export function formatDuration(ms: number): string {
  return parts(ms, 2)
    .map(({ amount, unit }) => `${amount} ${unit.mark}`)
    .join(' ');
}

/** By the largest unit only, for an axis: "3 h", "2 d". */
export function formatDurationRough(ms: number): string {
  return parts(ms, 1)
    .map(({ amount, unit }) => `${amount} ${unit.mark}`)
    .join(' ');
}

/** All units, for a tooltip: "3 hours 20 minutes 5 seconds". */
export function formatDurationExact(ms: number): string {
  return parts(ms, units.length)
    .map(({ amount, unit }) => `${amount} ${unit.word}${amount === '1' ? '' : 's'}`)
    .join(' ');
}

function parts(ms: number, depth: number) {
  const sign = ms <= -1000 ? '−' : '';
  let rest = Math.abs(ms);
  const first = units.findIndex((unit) => rest >= unit.ms);
  if (first === -1) return [{ amount: '0', unit: units[3] }];
  return units
    .slice(first, first + depth)
    .map((unit, index) => {
      const amount = Math.floor(rest / unit.ms);
      rest -= amount * unit.ms;
      return { amount: `${index === 0 ? sign : ''}${amount}`, unit, amountIsZero: amount === 0 };
    })
    .filter(({ amountIsZero }) => !amountIsZero);
}
