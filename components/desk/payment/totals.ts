import type { Payment } from '@/zero/desk/payment/schema';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';

/** Sums of one currency in its minor units; voided invoices count nowhere. */
export type Total = {
  currency: string;
  invoiced: number;
  paid: number;
  outstanding: number;
  overdue: number;
  /** Median days from issue to the last payment; null below five paid invoices. */
  daysToPay: number | null;
};

const day = 86_400_000;

/** Totals by currency, which are never added together; by name of the currency. */
export function totalsOf(payments: readonly Payment[], today: number): Total[] {
  const standing = payments.filter(({ voidedAt }) => voidedAt === null);
  const currencies = [...new Set(standing.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = standing.filter((payment) => payment.currency === currency);
    const sum = (read: (payment: Payment) => number) =>
      own.reduce((total, payment) => total + read(payment), 0);
    const open = (payment: Payment) => payment.amountMinor - payment.paidMinor;
    return {
      currency,
      invoiced: sum(({ amountMinor }) => amountMinor),
      paid: sum(({ paidMinor }) => paidMinor),
      outstanding: sum(open),
      overdue: sum((payment) =>
        paymentStatusOf(payment, today) === 'overdue' ? open(payment) : 0,
      ),
      daysToPay: median(
        own.flatMap(({ issuedOn, paidOn }) => (paidOn === null ? [] : [(paidOn - issuedOn) / day])),
      ),
    };
  });
}

function median(values: readonly number[]): number | null {
  if (values.length < 5) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
