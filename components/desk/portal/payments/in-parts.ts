import { type PaymentStatus, paymentStatusOf } from '@/zero/desk/payment/payment-status';
import type { Payment } from '@/zero/desk/payment/schema';

/** An invoice with how it stands today. */
export type Stood<Paid extends Payment = Payment> = { payment: Paid; standing: PaymentStatus };

const isOpen = (standing: PaymentStatus) => standing !== 'paid' && standing !== 'void';

/** Invoices still to pay, due first; and those that are settled, in the order given. */
export function inParts<Paid extends Payment>(payments: readonly Paid[], today: number) {
  const stood = payments.map((payment): Stood<Paid> => ({
    payment,
    standing: paymentStatusOf(payment, today),
  }));
  return {
    open: stood
      .filter(({ standing }) => isOpen(standing))
      .toSorted((a, b) => a.payment.dueOn - b.payment.dueOn),
    settled: stood.filter(({ standing }) => !isOpen(standing)),
  };
}
