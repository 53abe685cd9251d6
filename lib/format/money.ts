import { formatLocale } from './number';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the currency's minor units (cents, öre; yen has none) with its sign:
 * `formatMoney(123450, 'EUR')` is "€1,234.50". Throws RangeError on a malformed currency code.
 */
export function formatMoney(minor: number, currency: string): string {
  return formatOf(currency).format(majorUnits(minor, currency)).replace(/^-/, '−');
}

/** The same amount as a number of the currency itself: `majorUnits(123450, 'EUR')` is 1234.5. Throws as above. */
export function majorUnits(minor: number, currency: string): number {
  return minor / 10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2);
}

/** The same with every digit that the currency has, for a field or a file: "1234.50". */
export const amountText = (minor: number, currency: string) =>
  (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

const amount = /^(\d{1,12})(?:[.,](\d{1,9}))?$/;

/** "1234.50" as minor units; undefined where it is no amount of the currency. */
export function minorUnits(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const [, whole = '', part] = amount.exec(text.trim()) ?? [];
  if (whole === '' || (part ?? '').length > digits) return undefined;
  return Number(whole + (part ?? '').padEnd(digits, '0'));
}

/** Digits after the point of the currency; two where there is no such currency. */
function digitsOf(currency: string): number {
  try {
    return formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

function formatOf(currency: string) {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(formatLocale, { style: 'currency', currency });
    formats.set(currency, format);
  }
  return format;
}
