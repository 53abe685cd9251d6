import { expect, it } from 'vitest';
import { currencyCodes, currencyDigits, isCurrency } from './currency';

/** Currencies for which Node's `Intl` gives no minor units, because cash has none. */
const withoutCashCents = 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR SLL SOS SYP YER'.split(
  ' ',
);

it('differs from the Intl of Node only where cash has fewer digits than the books', () => {
  const cash = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency })
      .formatToParts(0)
      .find(({ type }) => type === 'fraction')?.value.length ?? 0;
  const known = Intl.supportedValuesOf('currency').filter(isCurrency);
  expect(known.length).toBeGreaterThan(140);
  const deviations = known.filter((code) => cash(code) !== currencyDigits(code));
  expect(deviations.filter((code) => code !== 'IQD')).toEqual(withoutCashCents);
  expect(withoutCashCents.map(currencyDigits)).toEqual(withoutCashCents.map(() => 2));
  expect(currencyDigits('IQD')).toBe(3);
});

it('lists each code once, in three capital letters', () => {
  expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
  expect(currencyCodes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(isCurrency('ABC')).toBe(false);
  expect(currencyDigits('ABC')).toBe(2);
});
