import { formatAmount } from '@/lib/format/money';
import { passes, type PaymentFilter } from '@/zero/desk/payment/filter';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';
import { type Caller, inTenant } from '@/lib/server/platform/session/tenant';
import type { ExportRow, RowPages } from '@/lib/server/platform/export/format';

const pageSize = 2_000;

/** The columns of exported invoices, as an import reads them. Their names are a promise: only ever add. */
export const paymentColumns = [
  'invoice_number',
  'client',
  'amount',
  'currency',
  'issued_on',
  'due_on',
  'paid',
  'paid_on',
  'description',
  'status',
  'amount_minor',
  'paid_minor',
  'voided_at',
  'void_reason',
  'client_id',
  'id',
] as const;

type Row = {
  id: string;
  client_id: string;
  client: string;
  invoice_number: string;
  amount_minor: number;
  currency: string;
  issued_on: string;
  due_on: string;
  paid_minor: number;
  paid_on: string | null;
  description: string | null;
  voided_at: string | null;
  void_reason: string | null;
};

/** Where a page ends: the newest invoice stands first. */
type Place = { issuedOn: string; id: string };

/**
 * The invoices that the list with this filter shows, newest first. `today` is midnight in UTC of the
 * organization's day. Each page is a transaction of its own, so that whoever loses the right gets no more.
 */
export async function* paymentPages(
  caller: Caller,
  filter: PaymentFilter,
  today: number,
): RowPages {
  let after: Place | undefined;
  for (;;) {
    const found = await readPage(caller, after);
    // A download that stops half-way must not look whole.
    if (!found) throw new Error('You lost permission to export during the export.');
    yield found
      .filter((row) => passes(listed(row), filter, today))
      .map((row) => exported(row, today));
    const last = found.at(-1);
    if (!last || found.length < pageSize) return;
    after = { issuedOn: last.issued_on, id: last.id };
  }
}

const readPage = (caller: Caller, after: Place | undefined) =>
  inTenant(caller, 'payment.export', async ({ sql }) => [
    ...(await sql<Row[]>`
      select p.id, p.client_id, c.name client, p.invoice_number, p.amount_minor::float8,
        p.currency, p.issued_on::text, p.due_on::text, p.paid_minor::float8, p.paid_on::text,
        p.description, p.void_reason,
        to_char(p.voided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') voided_at
      from payment p join client c on c.id = p.client_id
      where p.organization_id = ${caller.organizationId}
        and (${after?.issuedOn ?? null}::date is null
          or (p.issued_on, p.id) < (${after?.issuedOn ?? null}::date, ${after?.id ?? null}::uuid))
      order by p.issued_on desc, p.id desc limit ${pageSize}`),
  ]);

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`);

const listed = (row: Row) => ({
  clientId: row.client_id,
  client: { name: row.client },
  invoiceNumber: row.invoice_number,
  description: row.description,
  currency: row.currency,
  amountMinor: row.amount_minor,
  paidMinor: row.paid_minor,
  dueOn: dayOf(row.due_on),
  voidedAt: row.voided_at === null ? null : Date.parse(row.voided_at),
});

const exported = (row: Row, today: number): ExportRow => ({
  ...row,
  amount: formatAmount(row.amount_minor, row.currency),
  paid: formatAmount(row.paid_minor, row.currency),
  status: paymentStatusOf(listed(row), today),
});
