import { currencyDigits } from './currency';
import { formatLocale } from './number';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the currency's minor units (cents, öre; yen has none) with its sign:
 * `formatMoney(123450, 'EUR')` is "€1,234.50". Throws RangeError on a malformed currency code.
 */
export function formatMoney(minor: number, currency: string): string {
  return formatOf(currency).format(majorUnits(minor, currency)).replace(/^-/, '−');
}

/** The same amount as a number of the currency itself: `majorUnits(123450, 'EUR')` is 1234.5. */
export const majorUnits = (minor: number, currency: string): number =>
  minor / 10 ** currencyDigits(currency);

/** The same with every digit that the currency has, for a field or a file: "1234.50". */
export const amountText = (minor: number, currency: string): string =>
  majorUnits(minor, currency).toFixed(currencyDigits(currency));

const plainAmount = /^(\d{1,12})(?:\.(\d{1,9}))?$/;

/**
 * "1234.50" as minor units; zeros beyond the currency's digits do not count, so "1500.00" is 1500 JPY.
 * Undefined where it is no amount of the currency.
 */
export function minorUnits(text: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const [, whole = '', part = ''] = plainAmount.exec(text) ?? [];
  if (whole === '' || /[1-9]/.test(part.slice(digits))) return undefined;
  return Number(whole + part.slice(0, digits).padEnd(digits, '0'));
}

const groups = /^\d{1,3}(?:([,.\s'’])\d{3})(?:\1\d{3})*$/u;

/**
 * What a person typed as an amount, in minor units, or what is wrong with it. Thousands may be parted
 * by commas, as every screen writes them, by spaces, apostrophes or, before a decimal comma, points.
 */
export function readAmount(
  text: string,
  currency: string,
): { minor: number } | { problem: string } {
  const typed = text.trim();
  if (/^[-−(]/.test(typed)) return { problem: 'An amount is not negative.' };
  const plain = plainOf(typed);
  if (plain === 'ambiguous' && currencyDigits(currency) < 3) {
    const [whole = '', part = ''] = typed.split('.');
    const short = currencyDigits(currency) === 0 ? whole : `${whole}.${part.slice(0, 2)}`;
    return { problem: `“${typed}” can be read in two ways. Write ${whole}${part} or ${short}.` };
  }
  const number = plain === 'ambiguous' ? typed : plain;
  if (number === undefined || !plainAmount.test(number)) {
    return { problem: 'Write an amount, such as 1234.50.' };
  }
  const minor = minorUnits(number, currency);
  return minor === undefined ? { problem: digitsRule(currency) } : { minor };
}

/** The number with a decimal point alone; "ambiguous" for one point before three digits, as in 1.234. */
function plainOf(typed: string): string | undefined {
  if (/^\d+$/.test(typed)) return typed;
  if (/^\d{1,3}\.\d{3}$/.test(typed)) return 'ambiguous';
  if (groups.test(typed)) return typed.replaceAll(/\D/gu, '');
  const [, whole = '', mark, part = ''] = /^(.*)([.,])(\d+)$/u.exec(typed) ?? [];
  const [, group] = groups.exec(whole) ?? [];
  if (!/^\d+$/.test(whole) && (group === undefined || group === mark)) return undefined;
  return `${whole.replaceAll(/\D/gu, '')}.${part}`;
}

function digitsRule(currency: string) {
  const digits = currencyDigits(currency);
  if (digits === 0) return `${currency} has no digits after the point.`;
  return `${currency} has ${digits} digits after the point.`;
}

function formatOf(currency: string) {
  let format = formats.get(currency);
  if (!format) {
    const digits = currencyDigits(currency);
    format = new Intl.NumberFormat(formatLocale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(currency, format);
  }
  return format;
}
