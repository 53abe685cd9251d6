'use client';

import { useQuery } from '@rocicorp/zero/react';
import { Day } from '@/components/desk/payment/day';
import { Money } from '@/components/desk/payment/money';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';
import { PaymentStatusLabel } from '@/components/desk/payment/payment-status-label';
import { totalsOf } from '@/components/desk/payment/totals';
import { TotalsTable } from '@/components/desk/payment/totals-table';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { Link } from '@/components/ui/link';
import { type Column, Table } from '@/components/ui/table';
import { queries } from '@/zero/queries';
import type { Payment } from '@/zero/desk/payment/schema';

const shown = 6;

/** What the client was invoiced and what came in, a line for each currency, and its newest invoices. */
export function ClientPayments({ clientId }: { clientId: string }) {
  const { organization } = useTenant();
  const today = useToday();
  const [payments, { type }] = useQuery(
    queries.payment.all({ organizationId: organization.id, clientId }),
  );
  return (
    <section aria-labelledby="client-payments" className="flex flex-col gap-3">
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="client-payments" className="text-14 font-semibold">
            Outstanding payments
          </h2>
          <p className="text-12 text-ink-muted">
            All invoices, regardless of the period. Voided invoices are not counted, and currencies
            are not added up. Days to pay is the median from issue to last payment, from five
            invoices on.
          </p>
        </div>
        {payments.length > 0 && (
          <Link
            variant="quiet"
            className="shrink-0 text-12"
            href={`/t/${organization.slug}/payments?client=${clientId}`}
          >
            Show all {payments.length} invoices
          </Link>
        )}
      </header>
      {payments.length > 0 ? (
        <>
          <TotalsTable totals={totalsOf(payments, today)} withDaysToPay />
          <Table
            caption="Newest invoices"
            columns={columnsOf(today)}
            rows={payments.slice(0, shown)}
            rowKey={({ id }) => id}
          />
        </>
      ) : (
        type === 'complete' && (
          <p className="text-13 text-ink-muted">No invoices for this client yet.</p>
        )
      )}
    </section>
  );
}

const columnsOf = (today: number): readonly Column<Payment>[] => [
  { id: 'invoice', header: 'Invoice', cell: ({ invoiceNumber }) => invoiceNumber },
  { id: 'issued', header: 'Issued', wideOnly: true, cell: ({ issuedOn }) => <Day at={issuedOn} /> },
  { id: 'due', header: 'Due', cell: ({ dueOn }) => <Day at={dueOn} /> },
  {
    id: 'amount',
    header: 'Amount',
    align: 'end',
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (payment) => <PaymentStatusLabel standing={paymentStatusOf(payment, today)} />,
  },
];
