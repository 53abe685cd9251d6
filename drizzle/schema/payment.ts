import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { client } from './client';
import { createdAt, id, instant, organizationId } from './columns';

/** An invoice to a client and whether it was paid. Never deleted, but voided. */
export const payment = pgTable(
  'payment',
  {
    id: id(),
    organizationId: organizationId(),
    clientId: uuid('client_id').notNull(),
    invoiceNumber: text('invoice_number').notNull(),
    /** In minor units of the currency (cents). */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    /** ISO 4217. */
    currency: char('currency', { length: 3 }).notNull(),
    issuedOn: date('issued_on').notNull(),
    dueOn: date('due_on').notNull(),
    paidOn: date('paid_on'),
    voidedAt: instant('voided_at'),
    createdAt: createdAt(),
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
    foreignKey({
      name: 'payment_client_fk',
      columns: [table.organizationId, table.clientId],
      foreignColumns: [client.organizationId, client.id],
    }).onDelete('cascade'),
    // Zero takes a client group down on an integer that JavaScript cannot hold.
    check('payment_amount_range', sql`${table.amountMinor} between 0 and 900000000000000`),
    check('payment_currency_shape', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('payment_due_after_issue', sql`${table.dueOn} >= ${table.issuedOn}`),
  ],
);
