import { currencyDigits } from './currency';
import { formatLocale } from './number';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the currency's minor units (cents, öre; yen has none) with its sign:
 * `formatMoney(123450, 'EUR')` is "€1,234.50", for "de-DE" "1.234,50 €". Throws RangeError on a
 * malformed currency code.
 */
export function formatMoney(
  minor: number,
  currency: string,
  locale: string = formatLocale,
): string {
  return formatOf(currency, locale).format(majorUnits(minor, currency)).replace(/^-/, '−');
}

/** The same amount as a number of the currency itself: `majorUnits(123450, 'EUR')` is 1234.5. */
export const majorUnits = (minor: number, currency: string): number =>
  minor / 10 ** currencyDigits(currency);

/** The same with every digit that the currency has, for a file: "1234.50"; in a field with the locale's own mark. */
export const amountText = (
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
const indianGroups = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** The mark between the groups of a whole number, also as India writes them: 10,00,000. */
function groupMark(text: string, locale: string): string | undefined {
  if (locale.endsWith('-IN') && indianGroups.test(text)) return ',';
  return groups.exec(text)?.[1];
}

/**
 * What a person typed as an amount, in minor units, or what is wrong with it. Thousands may be parted
 * by commas, points, spaces or apostrophes. Where one mark before three digits could be either, as in
 * 1.500, it is what the locale makes of it.
 */
export function readAmount(
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
      problem: `Write an amount, such as ${amountText(exampleMinor(currency), currency, locale)}.`,
    };
  }
  const minor = minorUnits(number, currency);
  return minor === undefined ? { problem: digitsRule(currency, mark) } : { minor };
}

const exampleMinor = (currency: string) => Math.round(1234.5 * 10 ** currencyDigits(currency));

/** The number with a decimal point alone; "ambiguous" for one decimal mark before three digits, as in 1.234. */
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
