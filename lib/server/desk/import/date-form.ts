import { absoluteTime } from '@/lib/format/time';
import type { DateForm, DateReading } from '@/zero/platform/import/preview';
import { dateParser } from './parse-date';

const dateFormats = [
  "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  "yyyy-MM-dd'T'HH:mm:ssXXX",
  "yyyy-MM-dd'T'HH:mm:ss.SSSXX",
  "yyyy-MM-dd'T'HH:mm:ssXX",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm",
  'yyyy-MM-dd HH:mm:ss XX',
  'yyyy-MM-dd HH:mm:ss XXX',
  "yyyy-MM-dd HH:mm:ss 'UTC'",
  'yyyy-MM-dd HH:mm:ss.SSS',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
  'yyyy/MM/dd HH:mm:ss',
  'yyyy/MM/dd HH:mm',
  'yyyy/MM/dd',
  ...['dd/MMM/yy', 'dd/MMM/yyyy', 'd MMM yyyy', 'dd-MMM-yy', 'dd-MMM-yyyy', 'MMM d, yyyy'].flatMap(
    withTimes,
  ),
  // With points, nobody writes the month first.
  ...['dd.MM.', 'dd/MM/', 'dd-MM-', 'MM/dd/', 'MM-dd-'].flatMap((day) =>
    ['yyyy', 'yy'].flatMap((year) => withTimes(day + year)),
  ),
  'excel',
  't',
  'T',
];

function withTimes(day: string): string[] {
  return ['', ' HH:mm', ' HH:mm:ss', ' h:mm a', ' h:mm:ss a', ', HH:mm', ', h:mm a'].map(
    (time) => day + time,
  );
}

const isDayFirst = (format: string) => /^dd[./-]MM[./-]/.test(format);
const isMonthFirst = (format: string) => format.startsWith('MM');

const numbers = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?!\d)/;

/** Sees the dates of a column and tells whether the day or the month stands first in 03/04/2026. */
export class DateOrder {
  /** Dates that only one of the readings can read, and those that both can. */
  readonly day = { count: 0, example: '' };
  readonly month = { count: 0, example: '' };
  readonly either = { count: 0, example: '' };
  #same = 0;

  see(text: string): void {
    const [, one = '', two = ''] = numbers.exec(text) ?? [];
    if (one === '') return;
    const seen = Number(one) > 12 ? this.day : Number(two) > 12 ? this.month : this.either;
    if (Number(one) === Number(two)) {
      this.#same += 1;
      return;
    }
    seen.count += 1;
    seen.example ||= text;
  }

  /** Whether the dates are for one reading alone. */
  get isCertain(): boolean {
    const { day, month, either } = this;
    return day.count > 0 && month.count > 0
      ? false
      : day.count > 0 || month.count > 0 || either.count === 0;
  }

  /** How many dates the reading can read, and one of them that shows what it means. */
  reading(kind: 'day' | 'month'): { count: number; example: string } {
    const { either } = this;
    return {
      count: this[kind].count + either.count + this.#same,
      example: either.example || this[kind].example,
    };
  }
}

/**
 * The format in which most of the samples can be read, or two readings, where the dates of the whole
 * column do not tell the day from the month: then the format is left empty.
 */
export function dateForm(samples: readonly string[], order: DateOrder, zone: string): DateForm {
  const possible = likelyFormats(samples, order).filter(({ format }) => {
    if (!order.isCertain) return true;
    if (order.day.count > 0) return !isMonthFirst(format);
    return order.month.count === 0 || !isDayFirst(format);
  });
  const best = (isRight: (format: string) => boolean) =>
    possible.filter(({ format }) => isRight(format)).sort((a, b) => b.count - a.count)[0];
  const byDay = best(isDayFirst);
  const byMonth = best(isMonthFirst);
  const other = best((format) => !isDayFirst(format) && !isMonthFirst(format));
  const most = Math.max(byDay?.count ?? 0, byMonth?.count ?? 0);
  if (!order.isCertain && byDay && byMonth && most >= (other?.count ?? 0)) {
    const readings: DateReading[] = [
      { format: byDay.format, ...order.reading('day') },
      { format: byMonth.format, ...order.reading('month') },
    ].map((reading) => ({ ...reading, reads: readingOf(reading.example, reading.format, zone) }));
    return { format: '', readings };
  }
  return { format: best(() => true)?.format ?? '', readings: [] };
}

/** The formats that read any of the samples, with how many. */
function likelyFormats(samples: readonly string[], order: DateOrder) {
  const dated = samples.filter((text) => /\d/.test(text) && text.length <= 40);
  // Each try costs, and most columns hold no dates at all.
  const tried = new Set([
    ...[0, dated.length >> 1, dated.length - 1].flatMap((at) => dated[at] ?? []),
    ...[order.day, order.month, order.either].map(({ example }) => example).filter(Boolean),
  ]);
  return dateFormats.flatMap((format) => {
    // Whether a text is a date is the same in every zone, and quickest to tell in this one.
    const read = dateParser({ formats: [format], zone: 'UTC' });
    if (![...tried].some((text) => read(text) !== undefined)) return [];
    return [{ format, count: dated.filter((text) => read(text) !== undefined).length }];
  });
}

function readingOf(example: string, format: string, zone: string): string {
  const at = dateParser({ formats: [format], zone })(example);
  return at === undefined ? format : absoluteTime(at, zone);
}
