import { sql } from 'drizzle-orm';
import { bigint, char, check, date, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { client } from '../platform/client';
import { instant } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** An invoice to a client and whether it was paid. Never deleted, but voided. */
export const payment = tenantTable(
  'payment',
  {
    clientId: uuid('client_id').notNull(),
    invoiceNumber: text('invoice_number').notNull(),
    /** In minor units of the currency (cents). */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    /** ISO 4217. */
    currency: char('currency', { length: 3 }).notNull(),
    issuedOn: date('issued_on').notNull(),
    dueOn: date('due_on').notNull(),
    /** What has come in so far, in minor units. */
    paidMinor: bigint('paid_minor', { mode: 'number' }).notNull().default(0),
    /** When the last of it came in; empty until it is paid in full. */
    paidOn: date('paid_on'),
    /** What it is for, in a few words that the client may read. */
    description: text('description'),
    voidedAt: instant('voided_at'),
    /** Why it was voided. */
    voidReason: text('void_reason'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'client',
    writes: ['insert', 'update'],
    references: {
      clientId: { to: client, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('payment_invoice').on(table.organizationId, table.invoiceNumber),
    // A client's invoices, newest first.
    index('payment_by_client').on(
      table.organizationId,
      table.clientId,
      table.issuedOn.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    // Everyone's, newest first, and what is unpaid, the first due first. Not a partial one: the sync
    // server has no copy of those.
    index('payment_newest').on(
      table.organizationId,
      table.issuedOn.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('payment_unpaid').on(table.organizationId, table.paidOn, table.dueOn, table.id),
    // Zero takes a client group down on an integer that JavaScript cannot hold.
    check('payment_amount_range', sql`${table.amountMinor} between 0 and 900000000000000`),
    check(
      'payment_paid_range',
      sql`${table.paidMinor} between 0 and ${table.amountMinor}
        and (${table.paidOn} is null or ${table.paidMinor} = ${table.amountMinor})`,
    ),
    check('payment_currency_shape', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('payment_due_after_issue', sql`${table.dueOn} >= ${table.issuedOn}`),
  ],
);
