import type { PaymentStatus } from '@/zero/desk/payment/payment-status';

/** How an invoice stands, in a word. */
export const paymentStatusText: Record<PaymentStatus, string> = {
  paid: 'Paid',
  partly: 'Partly paid',
  due: 'Due',
  overdue: 'Overdue',
  void: 'Void',
};
