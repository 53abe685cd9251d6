'use client';

import { useState } from 'react';
import { Day } from '@/components/desk/payment/day';
import { Money } from '@/components/desk/payment/money';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';
import { PaymentStatusLabel } from '@/components/desk/payment/payment-status-label';
import { Button } from '@/components/ui/button';
import { type Column, Table } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import { ClientLink } from '@/components/desk/client/client-link';
import type { Client } from '@/zero/desk/client/schema';
import type { Payment } from '@/zero/desk/payment/schema';

type Row = Payment & { readonly client?: Client | undefined };

type PaymentTableProps = {
  payments: readonly Row[];
  today: number;
  /** Absent for whoever may not change them. */
  onOpen: ((payment: Payment) => void) | undefined;
};

const atOnce = 100;

/** Invoices, newest first. */
export function PaymentTable({ payments, today, onOpen }: PaymentTableProps) {
  const [count, setCount] = useState(atOnce);
  const columns = columnsOf(today, onOpen);
  const left = payments.length - count;
  return (
    <div className="flex flex-col gap-3">
      <Table
        caption="Invoices"
        isDense
        columns={columns}
        rows={payments.slice(0, count)}
        rowKey={({ id }) => id}
      />
      {left > 0 && (
        <Button className="self-center" onClick={() => setCount(count + atOnce)}>
          Show {formatExact(Math.min(atOnce, left))} more
        </Button>
      )}
    </div>
  );
}

function columnsOf(today: number, onOpen: PaymentTableProps['onOpen']): readonly Column<Row>[] {
  return [
    {
      id: 'invoice',
      header: 'Invoice',
      cell: (payment) =>
        onOpen && payment.voidedAt === null ? (
          <button
            type="button"
            data-row={payment.id}
            aria-label={`Change ${payment.invoiceNumber}`}
            onClick={() => onOpen(payment)}
            className="rounded-mark py-1 hover:text-accent-ink"
          >
            {payment.invoiceNumber}
          </button>
        ) : (
          <span title={payment.voidReason ?? undefined}>{payment.invoiceNumber}</span>
        ),
    },
    {
      id: 'client',
      header: 'Client',
      cell: ({ client }) =>
        client && (
          <ClientLink
            client={client}
            isRow={!onOpen}
            className="block max-w-60 truncate rounded-mark py-1 hover:text-accent-ink max-md:max-w-28"
          />
        ),
    },
    {
      id: 'issued',
      header: 'Issued',
      wideOnly: true,
      cell: ({ issuedOn }) => <Day at={issuedOn} />,
    },
    { id: 'due', header: 'Due', wideOnly: true, cell: ({ dueOn }) => <Day at={dueOn} /> },
    {
      id: 'amount',
      header: 'Amount',
      align: 'end',
      cell: (payment) => (
        <span className="flex flex-col items-end max-md:gap-1 max-md:py-1.5">
          <Money minor={payment.amountMinor} currency={payment.currency} />
          <span className="md:hidden">
            <PaymentStatusLabel standing={paymentStatusOf(payment, today)} />
          </span>
        </span>
      ),
    },
    {
      id: 'paid',
      header: 'Paid',
      align: 'end',
      wideOnly: true,
      cell: ({ paidMinor, currency }) => <Money minor={paidMinor} currency={currency} />,
    },
    {
      id: 'status',
      header: 'Status',
      wideOnly: true,
      cell: (payment) => <PaymentStatusLabel standing={paymentStatusOf(payment, today)} />,
    },
  ];
}
