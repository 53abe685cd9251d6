import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const payment = table('payment')
  .columns({
    id: string(),
    organizationId: string(),
    clientId: string(),
    invoiceNumber: string(),
    /** In minor units of the currency (cents). */
    amountMinor: number(),
    /** ISO 4217. */
    currency: string(),
    issuedOn: number(),
    dueOn: number(),
    /** What has come in so far, in minor units. */
    paidMinor: number(),
    paidOn: number().optional(),
    description: string().optional(),
    voidedAt: number().optional(),
    voidReason: string().optional(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export type Payment = Row<(typeof payment)['schema']>;
