import { expect, it } from 'vitest';
import { dayIn } from '@/lib/period/day-in';
import { amountHint, draftOf, problemIn, readDraft } from './payment-draft';

it('reads back what it wrote', () => {
  const draft = {
    ...draftOf(undefined, 0, 'en-GB'),
    invoiceNumber: 'R-1',
    amount: '10',
    currency: 'eur',
  };
  expect(readDraft(draft, 'en-GB')).toMatchObject({
    amountMinor: 1000,
    currency: 'EUR',
    paidOn: null,
  });
  expect(readDraft({ ...draft, dueOn: 'tomorrow' }, 'en-GB')).toBeUndefined();
});

it('begins on the day of the organization, not of UTC', () => {
  const lateInUtc = Date.parse('2026-03-31T22:30:00Z');
  expect(draftOf(undefined, dayIn(lateInUtc, 'Europe/Berlin'), 'en-GB')).toMatchObject({
    issuedOn: '2026-04-01',
    dueOn: '2026-04-15',
  });
});

it('says how an amount was understood, and what is wrong with it', () => {
  const draft = { ...draftOf(undefined, 0, 'en-GB'), amount: '12,345', currency: 'eur' };
  expect(amountHint(draft, 'amount', 'en-GB')).toBe('€12,345.00');
  expect(problemIn(draft, 'amount', 'en-GB')).toBeUndefined();
  expect(problemIn({ ...draft, amount: '1.5', currency: 'JPY' }, 'amount', 'en-GB')).toBe(
    'JPY has no digits after the point.',
  );
  expect(problemIn({ ...draft, currency: 'ERU' }, 'currency', 'en-GB')).toContain('ERU');
  expect(problemIn({ ...draft, currency: 'ER' }, 'currency', 'en-GB')).toBeUndefined();
  expect(readDraft({ ...draft, currency: 'ERU' }, 'en-GB')).toBeUndefined();
});

it('reads and writes an amount as the organization does', () => {
  const draft = { ...draftOf(undefined, 0, 'de-DE'), invoiceNumber: 'R-1', amount: '1.500' };
  expect(amountHint(draft, 'amount', 'de-DE')).toBe('1.500,00\u00a0€');
  expect(readDraft(draft, 'de-DE')).toMatchObject({ amountMinor: 150_000 });
  expect(problemIn(draft, 'amount', 'en-GB')).toContain('two ways');
});
