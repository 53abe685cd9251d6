import { z } from 'zod';
import { containsText } from '@/lib/search/normalize-text';
import { idSchema } from '@/zero/core/ids';
import type { Payment } from './schema';
import { textSchema } from '@/zero/core/text';
import { paymentStatusOf, paymentStatuses } from './payment-status';

/** What a list of invoices is narrowed to; an empty part does not narrow. */
export const paymentFilterSchema = z.strictObject({
  standing: z.array(z.enum(paymentStatuses)).max(paymentStatuses.length).default([]),
  clientIds: z.array(idSchema).max(100).default([]),
  currencies: z
    .array(z.string().regex(/^[A-Z]{3}$/))
    .max(50)
    .default([]),
  /** Part of the invoice's number, what it is for, or the client's name. */
  text: textSchema.trim().max(200).default(''),
});
export type PaymentFilter = z.infer<typeof paymentFilterSchema>;

type Listed = Parameters<typeof paymentStatusOf>[0] &
  Pick<Payment, 'clientId' | 'currency' | 'invoiceNumber' | 'description'> & {
    readonly client?: { readonly name: string } | undefined;
  };

/** Whether the filter lets an invoice through: the same for the list and for its export. */
export function passes(payment: Listed, filter: PaymentFilter, today: number): boolean {
  const { standing, clientIds, currencies, text } = filter;
  const { invoiceNumber, description, client } = payment;
  return (
    (standing.length === 0 || standing.includes(paymentStatusOf(payment, today))) &&
    (clientIds.length === 0 || clientIds.includes(payment.clientId)) &&
    (currencies.length === 0 || currencies.includes(payment.currency)) &&
    containsText(text, invoiceNumber, description, client?.name)
  );
}
