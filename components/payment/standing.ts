import type { Payment } from '@/zero/schema';

/** How an invoice stands, from what came in and the day it is due. */
export type Standing = 'paid' | 'partly' | 'due' | 'overdue' | 'void';

type Facts = Pick<Payment, 'amountMinor' | 'paidMinor' | 'dueOn' | 'voidedAt'>;

/** `today` is midnight in UTC of the local day, in milliseconds, as sync gives dates. */
export function standingOf(
  { amountMinor, paidMinor, dueOn, voidedAt }: Facts,
  today: number,
): Standing {
  if (voidedAt !== null) return 'void';
  if (paidMinor >= amountMinor) return 'paid';
  if (dueOn < today) return 'overdue';
  return paidMinor > 0 ? 'partly' : 'due';
}

export const standingWords: Record<Standing, string> = {
  paid: 'Paid',
  partly: 'Partly paid',
  due: 'Due',
  overdue: 'Overdue',
  void: 'Void',
};

/** Midnight in UTC of the local day of `at`, in milliseconds. */
export function dayIn(at: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('sv', { timeZone }).format(at);
  return Date.parse(`${day}T00:00:00Z`);
}
