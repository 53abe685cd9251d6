import { currencyDigits } from './currency';
import { formatLocale } from './number';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in minor units with its sign: `formatMoney(123450, 'EUR')` is "€1,234.50", for "de-DE"
 * "1.234,50 €".
 * @throws RangeError on a malformed currency code
 */
export function formatMoney(
  minor: number,
  currency: string,
  locale: string = formatLocale,
): string {
  return formatOf(currency, locale).format(majorUnits(minor, currency)).replace(/^-/, '−');
}

/** The amount in major units: `majorUnits(123450, 'EUR')` is 1234.5. */
export const majorUnits = (minor: number, currency: string): number =>
  minor / 10 ** currencyDigits(currency);

/**
 * The amount with all minor-unit digits, for a file: "1234.50"; for a field with the locale's
 * decimal mark.
 */
export const formatAmount = (
  minor: number,
  currency: string,
  locale: string = formatLocale,
): string =>
  majorUnits(minor, currency).toFixed(currencyDigits(currency)).replace('.', decimalMark(locale));

const decimalMark = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ??
  '.';

const plainAmount = /^(\d{1,12})(?:\.(\d{1,9}))?$/;

/**
 * Parses "1234.50" into minor units; trailing zeros beyond the currency's digits are ignored, so
 * "1500.00" is 1500 JPY. Undefined when it is not an amount in the currency.
 */
export function minorUnits(text: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const [, whole = '', part = ''] = plainAmount.exec(text) ?? [];
  if (whole === '' || /[1-9]/.test(part.slice(digits))) return undefined;
  return Number(whole + part.slice(0, digits).padEnd(digits, '0'));
}

const groups = /^\d{1,3}(?:([,.\s'’])\d{3})(?:\1\d{3})*$/u;
const indianGroups = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** The group separator of a whole number, also in Indian grouping: 10,00,000. */
function groupMark(text: string, locale: string): string | undefined {
  if (locale.endsWith('-IN') && indianGroups.test(text)) return ',';
  return groups.exec(text)?.[1];
}

/**
 * Parses a typed amount into minor units, or returns what is wrong with it. Thousands may be
 * separated by commas, points, spaces or apostrophes; where a separator before three digits is
 * ambiguous, as in 1.500, the locale decides.
 */
export function parseAmount(
  text: string,
  currency: string,
  locale: string = formatLocale,
): { minor: number } | { problem: string } {
  const typed = text.trim();
  if (/^[-−(]/.test(typed)) return { problem: 'An amount is not negative.' };
  const mark = decimalMark(locale);
  const plain = plainOf(typed, mark, locale);
  if (plain === 'ambiguous' && currencyDigits(currency) < 3) {
    const [whole = '', part = ''] = typed.split(mark);
    const short = currencyDigits(currency) === 0 ? whole : `${whole}${mark}${part.slice(0, 2)}`;
    return { problem: `“${typed}” can be read in two ways. Write ${whole}${part} or ${short}.` };
  }
  const number = plain === 'ambiguous' ? typed.replace(mark, '.') : plain;
  if (number === undefined || !plainAmount.test(number)) {
    return {
      problem: `Write an amount, such as ${formatAmount(exampleMinor(currency), currency, locale)}.`,
    };
  }
  const minor = minorUnits(number, currency);
  return minor === undefined ? { problem: digitsRule(currency, mark) } : { minor };
}

const exampleMinor = (currency: string) => Math.round(1234.5 * 10 ** currencyDigits(currency));

/**
 * The number with a decimal point only; "ambiguous" for a single separator before three digits, as
 * in 1.234.
 */
function plainOf(typed: string, mark: string, locale: string): string | undefined {
  if (/^\d+$/.test(typed)) return typed;
  if (/^\d{1,3}[.,]\d{3}$/.test(typed) && typed.includes(mark)) return 'ambiguous';
  if (groupMark(typed, locale)) return typed.replaceAll(/\D/gu, '');
  const [, whole = '', end, part = ''] = /^(.*)([.,])(\d+)$/u.exec(typed) ?? [];
  const group = groupMark(whole, locale);
  if (!/^\d+$/.test(whole) && (group === undefined || group === end)) return undefined;
  return `${whole.replaceAll(/\D/gu, '')}.${part}`;
}

function digitsRule(currency: string, mark: string) {
  const digits = currencyDigits(currency);
  const name = mark === ',' ? 'comma' : 'point';
  if (digits === 0) return `${currency} has no digits after the ${name}.`;
  return `${currency} has ${digits} digits after the ${name}.`;
}

function formatOf(currency: string, locale: string) {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    const digits = currencyDigits(currency);
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}
