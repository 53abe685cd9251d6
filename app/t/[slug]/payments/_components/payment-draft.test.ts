import { expect, it } from 'vitest';
import { draftOf, readDraft } from './payment-draft';

it('reads back what it wrote', () => {
  const draft = { ...draftOf(undefined, 0), invoiceNumber: 'R-1', amount: '10', currency: 'eur' };
  expect(readDraft(draft)).toMatchObject({ amountMinor: 1000, currency: 'EUR', paidOn: null });
  expect(readDraft({ ...draft, dueOn: 'tomorrow' })).toBeUndefined();
});
