import { formatLocale } from './number';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the currency's minor units (cents, öre; yen has none) with its sign:
 * `formatMoney(123450, 'EUR')` is "€1,234.50". Throws RangeError on a malformed currency code.
 */
export function formatMoney(minorUnits: number, currency: string): string {
  return formatOf(currency).format(majorUnits(minorUnits, currency)).replace(/^-/, '−');
}

/** The same amount as a number of the currency itself: `majorUnits(123450, 'EUR')` is 1234.5. Throws as above. */
export function majorUnits(minorUnits: number, currency: string): number {
  return minorUnits / 10 ** (formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2);
}

function formatOf(currency: string) {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(formatLocale, { style: 'currency', currency });
    formats.set(currency, format);
  }
  return format;
}
