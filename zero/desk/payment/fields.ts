import { z } from 'zod';
import { textSchema } from '@/zero/core/text';

/** Milliseconds since the epoch of a day's midnight in UTC, as sync gives dates. */
const daySchema = z
  .number()
  .int()
  .refine((at) => at % 86_400_000 === 0, 'A date has no time of day.');

/** In minor units of the currency; far below what JavaScript cannot hold. */
const amountSchema = z
  .number()
  .int('An amount is in whole minor units.')
  .min(0, 'An amount is not negative.')
  .max(900_000_000_000_000);

/** What an invoice says, and what has come in for it. */
export const paymentFields = {
  invoiceNumber: textSchema
    .trim()
    .min(1, 'An invoice needs a number.')
    .max(60, 'An invoice’s number has at most 60 characters.'),
  amountMinor: amountSchema,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency has three capital letters, like EUR.'),
  issuedOn: daySchema,
  dueOn: daySchema,
  paidMinor: amountSchema,
  /** When the last of it came in; null until it is paid in full. */
  paidOn: daySchema.nullable(),
  description: textSchema.trim().max(300).nullable(),
};

export const voidReasonSchema = textSchema.trim().min(1, 'Say why it is voided.').max(300);

type Amounts = {
  amountMinor: number;
  issuedOn: number;
  dueOn: number;
  paidMinor: number;
  paidOn: number | null;
};

/** Why these do not go together, in words, and where; undefined where they do. */
export function contradiction(
  payment: Amounts,
): { at: 'dueOn' | 'paidMinor' | 'paidOn'; message: string } | undefined {
  const { amountMinor, issuedOn, dueOn, paidMinor, paidOn } = payment;
  if (dueOn < issuedOn) {
    return { at: 'dueOn', message: 'The due date cannot be before the issue date.' };
  }
  if (paidMinor > amountMinor) {
    return { at: 'paidMinor', message: 'The amount paid cannot exceed the amount invoiced.' };
  }
  if (paidOn !== null && paidMinor !== amountMinor) {
    return {
      at: 'paidOn',
      message: 'The payment date can only be set once the invoice is paid in full.',
    };
  }
  return undefined;
}
