import { tz, tzOffset } from '@date-fns/tz';
import { format as formatDate, isValid, parse } from 'date-fns';

/** Formats in the tokens of date-fns, tried in order, and the IANA zone of the clock that wrote them. */
interface DateRule {
  formats: readonly string[];
  zone: string;
}

/** Reads a date as milliseconds since the epoch; undefined when no format fits. */
type DateParser = (text: string) => number | undefined;

const MINUTE = 60_000;
const DAY = 86_400_000;
const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2200, 0, 1);
const utc = tz('UTC');

// The columns of one ticket repeat the same few moments on every row of its history.
const cacheLimit = 20_000;

/** A parser for one rule. It remembers what it has read, in bounded memory. */
export function dateParser({ formats, zone }: DateRule): DateParser {
  const cache = new Map<string, number | undefined>();
  return (text) => {
    if (cache.has(text)) return cache.get(text);
    if (cache.size >= cacheLimit) cache.clear();
    const instant = readInstant(text, formats, zone);
    cache.set(text, instant);
    return instant;
  };
}

/** Why `text` cannot be a format, or undefined when it can. */
export function formatProblem(text: string): string | undefined {
  if (text === excel) return undefined;
  // Years of weeks and days of years, which nobody means; date-fns also warns on the console.
  if (/[DY]/.test(unquoted(text))) return 'write "dd" for the day and "yyyy" for the year';
  try {
    const sample = formatDate(Date.UTC(2016, 1, 29, 13, 5), text, { in: utc });
    return isValid(parse(sample, text, 0, { in: utc })) ? undefined : 'does not hold a whole date';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether this runtime knows `zone` as an IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/**
 * The moment at which a clock in `zone` shows `wall` (that reading, taken as if it were UTC).
 * A reading that the clock shows twice means the first time; one that it skips is moved on by the
 * length of the gap, as in Temporal's `compatible`.
 */
export function wallToInstant(wall: number, zone: string): number {
  if (zone === 'UTC') return wall;
  const before = wall - tzOffset(zone, new Date(wall - DAY)) * MINUTE;
  const after = wall - tzOffset(zone, new Date(wall + DAY)) * MINUTE;
  const shows = (instant: number) => instant + tzOffset(zone, new Date(instant)) * MINUTE === wall;
  const readings = [before, after].filter(shows);
  return readings.length > 0 ? Math.min(...readings) : before;
}

/** Whether `midnight` is the first moment, in `zone`, of the day on which `moment` is. */
export function isSameDayAtMidnight(midnight: number, moment: number, zone: string): boolean {
  const wall = (instant: number) => instant + tzOffset(zone, new Date(instant)) * MINUTE;
  return wall(midnight) % DAY === 0 && wall(moment) - (wall(moment) % DAY) === wall(midnight);
}

/** The days since 1899-12-30 that spreadsheets write for dates. */
const excel = 'excel';
const excelEpoch = Date.UTC(1899, 11, 30);

function readInstant(text: string, formats: readonly string[], zone: string) {
  for (const format of formats) {
    if (format === excel) {
      if (!/^\d{5}(?:\.\d{1,12})?$/.test(text)) continue;
      const wall = excelEpoch + Math.round(Number(text) * 86_400) * 1_000;
      return wallToInstant(wall, zone);
    }
    // Fewer digits are an other number than a moment of this century.
    if (format === 't' && !/^\d{9,10}$/.test(text)) continue;
    if (format === 'T' && !/^\d{12,13}$/.test(text)) continue;
    // Two digits of a year are those of the years around now.
    const read = parse(text, format, Date.now(), { in: utc });
    if (!isValid(read)) continue;
    const instant = namesOffset(format) ? read.getTime() : wallToInstant(read.getTime(), zone);
    // `yyyy` also takes a two-digit year, which would put 2016 into the days of Trajan.
    if (instant >= earliest && instant < latest) return instant;
  }
  return undefined;
}

/** Formats with an offset or a Unix time name the moment by themselves. */
function namesOffset(format: string) {
  return /[XxTt]/.test(unquoted(format));
}

function unquoted(format: string) {
  return format.replace(/'[^']*'/g, '');
}
