import { expect, it } from 'vitest';
import { dayIn } from '@/lib/period/day-in';
import { amountHint, draftOf, problemIn, readDraft } from './payment-draft';

it('reads back what it wrote', () => {
  const draft = { ...draftOf(undefined, 0), invoiceNumber: 'R-1', amount: '10', currency: 'eur' };
  expect(readDraft(draft)).toMatchObject({ amountMinor: 1000, currency: 'EUR', paidOn: null });
  expect(readDraft({ ...draft, dueOn: 'tomorrow' })).toBeUndefined();
});

it('begins on the day of the organization, not of UTC', () => {
  const lateInUtc = Date.parse('2026-03-31T22:30:00Z');
  expect(draftOf(undefined, dayIn(lateInUtc, 'Europe/Berlin'))).toMatchObject({
    issuedOn: '2026-04-01',
    dueOn: '2026-04-15',
  });
});

it('says how an amount was understood, and what is wrong with it', () => {
  const draft = { ...draftOf(undefined, 0), amount: '12,345', currency: 'eur' };
  expect(amountHint(draft, 'amount')).toBe('€12,345.00');
  expect(problemIn(draft, 'amount')).toBeUndefined();
  expect(problemIn({ ...draft, amount: '1.5', currency: 'JPY' }, 'amount')).toBe(
    'JPY has no digits after the point.',
  );
  expect(problemIn({ ...draft, currency: 'ERU' }, 'currency')).toContain('ERU');
  expect(problemIn({ ...draft, currency: 'ER' }, 'currency')).toBeUndefined();
  expect(readDraft({ ...draft, currency: 'ERU' })).toBeUndefined();
});
