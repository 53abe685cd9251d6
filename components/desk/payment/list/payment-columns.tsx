'use client';

import { Day } from '@/components/desk/payment/day';
import { Money } from '@/components/desk/payment/money';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';
import { PaymentStatusLabel } from '@/components/desk/payment/payment-status-label';
import { RowButton } from '@/components/platform/list/row-button';
import type { Column } from '@/components/ui/table';
import { EntityLink } from '@/components/platform/list/entity-link';
import type { Client } from '@/zero/platform/client/schema';
import type { Payment } from '@/zero/desk/payment/schema';

type Row = Payment & { readonly client?: Client | undefined };

/**
 * What the list shows of each invoice.
 * @param onOpen absent for whoever may not change them
 */
export function paymentColumns(
  today: number,
  onOpen: ((payment: Payment) => void) | undefined,
): readonly Column<Row>[] {
  return [
    {
      id: 'invoice',
      header: 'Invoice',
      cell: (payment) =>
        onOpen && payment.voidedAt === null ? (
          <RowButton
            row={payment.id}
            label={`Change ${payment.invoiceNumber}`}
            onOpen={() => onOpen(payment)}
          >
            {payment.invoiceNumber}
          </RowButton>
        ) : (
          <span title={payment.voidReason ?? undefined}>{payment.invoiceNumber}</span>
        ),
    },
    {
      id: 'client',
      header: 'Client',
      cell: ({ client }) =>
        client && (
          <EntityLink
            area="clients"
            entity={client}
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
