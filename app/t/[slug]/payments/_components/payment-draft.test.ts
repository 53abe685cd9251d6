import { expect, it } from 'vitest';
import { draftOf, minorUnits, readDraft } from './payment-draft';

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

it('reads back what it wrote', () => {
  const draft = { ...draftOf(undefined, 0), invoiceNumber: 'R-1', amount: '10', currency: 'eur' };
  expect(readDraft(draft)).toMatchObject({ amountMinor: 1000, currency: 'EUR', paidOn: null });
  expect(readDraft({ ...draft, dueOn: 'tomorrow' })).toBeUndefined();
});
