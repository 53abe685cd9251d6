import { expect, it } from 'vitest';
import { currencyCodes, currencyDigits } from './currency';
import { amountLocales } from './locales';
import { formatAmount, formatMoney, majorUnits, minorUnits, parseAmount } from './money';

it.each([
  [123_450, 'EUR', '€1,234.50'],
  [5, 'USD', 'US$0.05'],
  [1_500, 'JPY', 'JP¥1,500'],
  [1_234, 'KWD', 'KWD 1.234'],
  [-990, 'GBP', '−£9.90'],
  [1_250, 'RSD', 'RSD 12.50'],
  [1_250, 'HUF', 'HUF 12.50'],
])('%d %s reads %s', (minor, currency, text) =>
  expect(formatMoney(minor, currency).replace(/\u00a0/g, ' ')).toBe(text),
);

it('refuses what is no currency', () => {
  expect(() => formatMoney(1, 'euro')).toThrow(RangeError);
});

it.each([
  [123_450, 'EUR', 1234.5],
  [1_500, 'JPY', 1_500],
  [1_234, 'KWD', 1.234],
])('%d %s in major units', (minor, currency, major) =>
  expect(majorUnits(minor, currency)).toBe(major),
);

it.each<[string, string, number | undefined]>([
  ['1234.50', 'EUR', 123_450],
  ['12', 'JPY', 12],
  ['12.5', 'JPY', undefined],
  ['1500.00', 'JPY', 1500],
  ['1250.00', 'RSD', 125_000],
  ['1250.00', 'HUF', 125_000],
  ['1.234', 'KWD', 1234],
  ['1.234', 'EUR', undefined],
  ['-1', 'EUR', undefined],
  ['', 'EUR', undefined],
])('%s %s is %s', (text, currency, minor) => expect(minorUnits(text, currency)).toBe(minor));

it('writes what it reads', () => {
  expect(formatAmount(123_450, 'EUR')).toBe('1234.50');
  expect(formatAmount(1_500, 'JPY')).toBe('1500');
  expect(formatAmount(7, 'KWD')).toBe('0.007');
});

it('shows exactly the digits of ISO 4217, whatever Intl has', () => {
  for (const code of currencyCodes) {
    const shown = formatMoney(12_345, code)
      .replace(/[^\d.]/g, '')
      .replace(/^\.+/, '');
    expect([code, shown.split('.')[1]?.length ?? 0]).toEqual([code, currencyDigits(code)]);
    expect([code, minorUnits(formatAmount(12_345, code), code)]).toEqual([code, 12_345]);
  }
});

it.each([
  ['1234.50', 'EUR', 123_450],
  ['1234,5', 'EUR', 123_450],
  ['1,234.50', 'EUR', 123_450],
  ['1.234,50', 'EUR', 123_450],
  ['12,345', 'EUR', 1_234_500],
  ['1.234.567', 'EUR', 123_456_700],
  ['1 234 567,80', 'SEK', 123_456_780],
  ["12'000.00", 'CHF', 1_200_000],
  ['1500.00', 'JPY', 1500],
  ['1.234', 'KWD', 1234],
  [' 7 ', 'JPY', 7],
])('takes %s as an amount of %s', (text, currency, minor) =>
  expect(parseAmount(text, currency)).toEqual({ minor }),
);

it.each([
  ['12.5', 'JPY', 'JPY has no digits after the point.'],
  ['12.345,678', 'EUR', 'EUR has 2 digits after the point.'],
  ['1.234', 'EUR', '“1.234” can be read in two ways. Write 1234 or 1.23.'],
  ['1.500', 'JPY', '“1.500” can be read in two ways. Write 1500 or 1.'],
  ['-5', 'EUR', 'An amount is not negative.'],
  ['12,34,567', 'EUR', 'Write an amount, such as 1234.50.'],
  ['1,234,50', 'EUR', 'Write an amount, such as 1234.50.'],
  ['ten', 'EUR', 'Write an amount, such as 1234.50.'],
])('says what is wrong with %s in %s', (text, currency, problem) =>
  expect(parseAmount(text, currency)).toEqual({ problem }),
);

it.each([
  ['de-DE', '1.234,50 €'],
  ['fr-FR', '1 234,50 €'],
  ['de-CH', 'EUR 1’234.50'],
  ['en-US', '€1,234.50'],
])('writes an amount as %s does', (locale, text) =>
  expect(
    formatMoney(123_450, 'EUR', locale)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace("'", '’'),
  ).toBe(text),
);

it.each([
  ['1.500', 'de-DE', 'EUR', 150_000],
  ['1.500', 'de-DE', 'JPY', 1_500],
  ['1,500', 'en-GB', 'EUR', 150_000],
  ['1,234', 'de-DE', 'KWD', 1_234],
  ['12,5', 'de-DE', 'EUR', 1_250],
  ['12.50', 'de-DE', 'EUR', 1_250],
  ['1,234.50', 'de-DE', 'EUR', 123_450],
  ["1'234.50", 'de-CH', 'CHF', 123_450],
  ['1’234', 'de-CH', 'CHF', 123_400],
  ['1 234,5', 'fr-FR', 'EUR', 123_450],
  ['1,00,000', 'en-IN', 'INR', 10_000_000],
])('takes %s in %s as an amount of %s', (text, locale, currency, minor) =>
  expect(parseAmount(text, currency, locale)).toEqual({ minor }),
);

it.each([
  ['1,500', 'de-DE', 'EUR', '“1,500” can be read in two ways. Write 1500 or 1,50.'],
  ['1,55', 'de-DE', 'JPY', 'JPY has no digits after the comma.'],
  ['ten', 'de-DE', 'EUR', 'Write an amount, such as 1234,50.'],
  ['ten', 'de-DE', 'JPY', 'Write an amount, such as 1235.'],
])('says what is wrong with %s in %s', (text, locale, currency, problem) =>
  expect(parseAmount(text, currency, locale)).toEqual({ problem }),
);

it.each(amountLocales)('reads back in %s what it writes there', (locale) => {
  for (const currency of ['EUR', 'JPY', 'KWD']) {
    for (const minor of [0, 7, 1_500, 123_456, 100_000_000, 123_456_789_012]) {
      const written = formatMoney(minor, currency, locale).replace(/[^\d.,’'\s]/gu, '');
      const read = parseAmount(written.replace(/^\.|\.$/g, ''), currency, locale);
      expect([written, read]).toEqual([written, { minor }]);
      expect(parseAmount(formatAmount(minor, currency, locale), currency, locale)).toEqual({
        minor,
      });
    }
  }
});
