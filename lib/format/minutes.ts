const hour = 60;
const day = 24 * hour;

/** Minutes as "4 h", "1 h 30 m", "2 d"; days only where a day has 24 hours. */
export function formatMinutes(minutes: number, withDays: boolean): string {
  const days = withDays ? Math.floor(minutes / day) : 0;
  const rest = minutes - days * day;
  const parts = [
    [days, 'd'],
    [Math.floor(rest / hour), 'h'],
    [rest % hour, 'm'],
  ] as const;
  return (
    parts.flatMap(([amount, mark]) => (amount > 0 ? [`${amount} ${mark}`] : [])).join(' ') || '0 m'
  );
}

const pattern =
  /^(?:(\d+)\s{0,9}d(?:ays?)?)?\s{0,9}(?:(\d+(?:[.,]\d+)?)\s{0,9}h(?:ours?|rs?)?)?\s{0,9}(?:(\d+)\s{0,9}(?:m(?:in(?:utes?)?)?)?)?$/i;

/**
 * Parses "4 h", "1h30", "90 m", "1.5 hours", "2 d"; a bare number is minutes. Undefined when it
 * cannot be parsed, or has days where a day does not have 24 hours.
 */
export function parseMinutes(text: string, withDays: boolean): number | undefined {
  const match = pattern.exec(text.trim());
  const [, days, hours, minutes] = match ?? [];
  if (!days && !hours && !minutes) return undefined;
  if (days && !withDays) return undefined;
  const sum =
    Number(days ?? 0) * day +
    Number((hours ?? '0').replace(',', '.')) * hour +
    Number(minutes ?? 0);
  return Number.isSafeInteger(Math.round(sum)) ? Math.round(sum) : undefined;
}
