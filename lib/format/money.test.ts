import { expect, it } from 'vitest';
import { amountText, formatMoney, majorUnits, minorUnits } from './money';

it.each([
  [123_450, 'EUR', '€1,234.50'],
  [5, 'USD', 'US$0.05'],
  [1_500, 'JPY', 'JP¥1,500'],
  [1_234, 'KWD', 'KWD 1.234'],
  [-990, 'GBP', '−£9.90'],
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
  ['1234,5', 'EUR', 123_450],
  ['12', 'JPY', 12],
  ['12.5', 'JPY', undefined],
  ['1.234', 'KWD', 1234],
  ['1.234', 'EUR', undefined],
  ['-1', 'EUR', undefined],
  ['', 'EUR', undefined],
])('%s %s is %s', (text, currency, minor) => expect(minorUnits(text, currency)).toBe(minor));

it('writes what it reads', () => {
  expect(amountText(123_450, 'EUR')).toBe('1234.50');
  expect(amountText(1_500, 'JPY')).toBe('1500');
  expect(amountText(7, 'KWD')).toBe('0.007');
});
