import { expect, it } from 'vitest';
import type { Payment } from '@/zero/desk/payment/schema';
import { dayIn } from '@/lib/period/day-in';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';
import { totalsOf } from './totals';

const day = 86_400_000;
const today = 100 * day;
const invoice = (more: Partial<Payment>): Payment => ({
  id: 'p',
  organizationId: 'o',
  clientId: 'c',
  invoiceNumber: 'R-1',
  amountMinor: 1000,
  currency: 'EUR',
  issuedOn: 80 * day,
  dueOn: 110 * day,
  paidMinor: 0,
  paidOn: null,
  description: null,
  voidedAt: null,
  voidReason: null,
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

it.each<[string, Partial<Payment>]>([
  ['due', {}],
  ['due', { dueOn: today }],
  ['overdue', { dueOn: today - day }],
  ['partly', { paidMinor: 1 }],
  ['overdue', { paidMinor: 1, dueOn: 0 }],
  ['paid', { paidMinor: 1000, dueOn: 0 }],
  ['void', { voidedAt: 1, dueOn: 0 }],
])('stands as %s', (standing, more) => {
  expect(paymentStatusOf(invoice(more), today)).toBe(standing);
});

it('adds up each currency by itself, and nothing of what was voided', () => {
  const payments = [
    invoice({ paidMinor: 400, dueOn: 0 }),
    invoice({ currency: 'USD', amountMinor: 70 }),
    invoice({ amountMinor: 5, voidedAt: 1 }),
    ...[1, 2, 3, 4, 9].map((days) =>
      invoice({ amountMinor: 10, paidMinor: 10, paidOn: (80 + days) * day }),
    ),
  ];
  expect(totalsOf(payments, today)).toEqual([
    { currency: 'EUR', invoiced: 1050, paid: 450, outstanding: 600, overdue: 600, daysToPay: 3 },
    { currency: 'USD', invoiced: 70, paid: 0, outstanding: 70, overdue: 0, daysToPay: null },
  ]);
});

it('takes the day of a zone', () => {
  const at = Date.parse('2026-03-01T23:30:00Z');
  expect(dayIn(at, 'Europe/Berlin')).toBe(Date.parse('2026-03-02T00:00:00Z'));
  expect(dayIn(at, 'America/New_York')).toBe(Date.parse('2026-03-01T00:00:00Z'));
});
