import { expect, it } from 'vitest';
import { passes } from '@/zero/desk/payment/filter';
import { paymentsFilter } from './payments-filter';

it('writes what it reads', () => {
  const search = '?status=due,overdue&client=c1,c2&currency=EUR&text=seats+2026';
  expect(paymentsFilter.write(paymentsFilter.read(search))).toBe(search);
  expect(paymentsFilter.write(paymentsFilter.read('?status=lost&currency=euro'))).toBe('');
});

const day = 86_400_000;
const invoice = {
  clientId: 'c1',
  client: { name: 'Northern Lights' },
  invoiceNumber: 'R-7',
  description: 'Seats',
  currency: 'EUR',
  amountMinor: 10,
  paidMinor: 4,
  dueOn: 5 * day,
  voidedAt: null,
};

it.each<[string, number, boolean]>([
  ['', 0, true],
  ['?status=partly', 5 * day, true],
  ['?status=partly', 6 * day, false],
  ['?status=overdue,void', 6 * day, true],
  ['?client=c1&currency=EUR&text=LIGHTS', 0, true],
  ['?client=c2', 0, false],
  ['?currency=USD', 0, false],
  ['?text=r-7', 0, true],
  ['?text=seats', 0, true],
  ['?text=r-8', 0, false],
])('%s on day %d: %s', (search, today, isShown) =>
  expect(passes(invoice, paymentsFilter.read(search), today)).toBe(isShown),
);
