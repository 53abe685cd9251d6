import { formatLocale } from './number';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the currency's minor units (cents, öre; yen has none) with its sign:
 * `formatMoney(123450, 'EUR')` is "€1,234.50". Throws RangeError on a malformed currency code.
 */
export function formatMoney(minorUnits: number, currency: string): string {
  const format = formatOf(currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minorUnits / 10 ** digits).replace(/^-/, '−');
}

function formatOf(currency: string) {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(formatLocale, { style: 'currency', currency });
    formats.set(currency, format);
  }
  return format;
}
