import { describe, expect, it } from 'vitest';
import type { InvoiceDraft } from '@/zero/desk/payment/import';
import { amountOf, invoiceReader } from './read-invoice';

describe('amounts as files write them', () => {
  it.each<[string, string, '.' | ',', number | undefined]>([
    ['1234.50', 'EUR', '.', 123_450],
    ['€ 1,234.50', 'EUR', '.', 123_450],
    ['1.234,5 EUR', 'EUR', ',', 123_450],
    ["CHF 12'000.00", 'CHF', '.', 1_200_000],
    ['1 234 567', 'JPY', '.', 1_234_567],
    ['0', 'EUR', '.', 0],
    ['1500.00', 'JPY', '.', 1500],
    ['1250.00', 'RSD', '.', 125_000],
    ['2.000', 'TND', '.', 2000],
    ['1,234.500', 'EUR', '.', 123_450],
    ['1.000', 'EUR', '.', undefined],
    ['1.000', 'JPY', '.', undefined],
    // Read with the wrong mark, it is refused and not taken for a hundred times as much.
    ['12,50', 'EUR', '.', undefined],
    ['1.234.567', 'EUR', '.', undefined],
    ['12.345', 'EUR', '.', undefined],
    ['-5', 'EUR', '.', undefined],
    ['(5.00)', 'EUR', '.', undefined],
    ['5.00-', 'EUR', '.', undefined],
    ['five', 'EUR', '.', undefined],
  ])('%s %s with %s', (text, currency, mark, minor) =>
    expect(amountOf(text, currency, mark)).toBe(minor),
  );
});

const draft: InvoiceDraft = {
  delimiter: ',',
  columns: {
    invoiceNumber: 'No',
    client: 'Customer',
    amount: 'Total',
    currency: null,
    issuedOn: 'Date',
    dueOn: 'Due',
    paid: null,
    paidOn: 'Paid',
    description: null,
  },
  currencyDefault: 'EUR',
  decimalMark: '.',
  dateFormats: { Date: 'dd.MM.yyyy', Due: 'dd.MM.yyyy', Paid: 'dd.MM.yyyy' },
};
const read = invoiceReader(draft, ['No', 'Customer', 'Total', 'Date', 'Due', 'Paid']);

it('reads an invoice, paid in full where a day says so', () => {
  expect(read(['R-1', ' Ltd ', '10.00', '01.02.2026', '15.02.2026', '10.02.2026'])).toEqual({
    clientName: 'Ltd',
    invoiceNumber: 'R-1',
    amountMinor: 1000,
    currency: 'EUR',
    issuedOn: Date.UTC(2026, 1, 1),
    dueOn: Date.UTC(2026, 1, 15),
    paidMinor: 1000,
    paidOn: Date.UTC(2026, 1, 10),
    description: null,
  });
});

it('says everything that is wrong with a row', () => {
  expect(read(['', 'Ltd', 'ten', '01.02.2026', 'soon', ''])).toEqual({
    problem:
      'the number is missing; the amount "ten" is not an amount of EUR; the day it is due "soon" is not a date',
  });
  expect(read(['R-1', 'Ltd', '1', '02.02.2026', '01.02.2026', ''])).toEqual({
    problem: 'The due date cannot be before the issue date.',
  });
});

it('refuses a code that is no currency', () => {
  const withCode = invoiceReader({ ...draft, columns: { ...draft.columns, currency: 'Code' } }, [
    'No',
    'Customer',
    'Total',
    'Date',
    'Due',
    'Paid',
    'Code',
  ]);
  expect(withCode(['R-1', 'Ltd', '1', '01.02.2026', '15.02.2026', '', 'ERU'])).toEqual({
    problem: '"ERU" is not a currency of ISO 4217',
  });
});
