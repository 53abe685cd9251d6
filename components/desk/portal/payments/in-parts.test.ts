import { expect, it } from 'vitest';
import type { Payment } from '@/zero/desk/payment/schema';
import { inParts } from './in-parts';

const day = 86_400_000;
const today = Date.parse('2026-11-21T00:00:00Z');

const invoice = (id: string, part: Partial<Payment>): Payment => ({
  id,
  organizationId: 'o',
  clientId: 'c',
  invoiceNumber: id,
  description: null,
  amountMinor: 100,
  paidMinor: 0,
  currency: 'EUR',
  issuedOn: today - 40 * day,
  dueOn: today - 10 * day,
  paidOn: null,
  voidedAt: null,
  voidReason: null,
  createdAt: today,
  updatedAt: today,
  ...part,
});

it('puts first what is to pay, the longest due before the rest', () => {
  const { open, settled } = inParts(
    [
      invoice('later', { dueOn: today + day }),
      invoice('paid', { paidMinor: 100 }),
      invoice('void', { voidedAt: today }),
      invoice('overdue', {}),
      invoice('partly', { paidMinor: 40, dueOn: today }),
    ],
    today,
  );
  expect(open.map(({ payment, standing }) => [payment.id, standing])).toEqual([
    ['overdue', 'overdue'],
    ['partly', 'partly'],
    ['later', 'due'],
  ]);
  expect(settled.map(({ standing }) => standing)).toEqual(['paid', 'void']);
});
