import { number, string, table, type Row } from '@rocicorp/zero';

export const payment = table('payment')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    clientId: string().from('client_id'),
    invoiceNumber: string().from('invoice_number'),
    /** In minor units of the currency (cents). */
    amountMinor: number().from('amount_minor'),
    /** ISO 4217. */
    currency: string(),
    issuedOn: number().from('issued_on'),
    dueOn: number().from('due_on'),
    /** What has come in so far, in minor units. */
    paidMinor: number().from('paid_minor'),
    paidOn: number().from('paid_on').optional(),
    description: string().optional(),
    voidedAt: number().from('voided_at').optional(),
    voidReason: string().from('void_reason').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export type Payment = Row<(typeof payment)['schema']>;
