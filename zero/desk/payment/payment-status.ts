import type { Payment } from './schema';

/** How an invoice stands, from what came in and the day it is due. */
export const paymentStatuses = ['due', 'partly', 'overdue', 'paid', 'void'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

type Facts = Pick<Payment, 'amountMinor' | 'paidMinor' | 'dueOn' | 'voidedAt'>;

/** `today` is midnight in UTC of the local day, in milliseconds, as sync gives dates. */
export function paymentStatusOf(
  { amountMinor, paidMinor, dueOn, voidedAt }: Facts,
  today: number,
): PaymentStatus {
  if (voidedAt !== null) return 'void';
  if (paidMinor >= amountMinor) return 'paid';
  if (dueOn < today) return 'overdue';
  return paidMinor > 0 ? 'partly' : 'due';
}
