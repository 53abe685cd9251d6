import type { Standing } from '@/zero/desk/payment/payment-status';

/** How an invoice stands, in a word. */
export const standingWords: Record<Standing, string> = {
  paid: 'Paid',
  partly: 'Partly paid',
  due: 'Due',
  overdue: 'Overdue',
  void: 'Void',
};
