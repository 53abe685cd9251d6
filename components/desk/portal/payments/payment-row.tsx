import NextLink from 'next/link';
import { Day } from '@/components/desk/payment/day';
import type { PaymentStatus } from '@/zero/desk/payment/payment-status';
import { PaymentStatusLabel } from '@/components/desk/payment/payment-status-label';
import type { Payment } from '@/zero/desk/payment/schema';
import { within } from '@/components/core/address/within';
import { Money } from '@/components/desk/payment/money';

type PaymentRowProps = { payment: Payment; standing: PaymentStatus; href: string };

/** One invoice: its number, what was to be paid until when, and how it stands. */
export function PaymentRow({ payment, standing, href }: PaymentRowProps) {
  const { invoiceNumber, description, dueOn, paidOn, amountMinor, currency } = payment;
  return (
    <li className="border-b border-line">
      <NextLink
        {...within(href)}
        data-row
        className="flex min-h-16 items-center gap-3 py-2.5 -outline-offset-2 hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate text-14 font-medium">
            {invoiceNumber}
            {description && (
              <span className="font-normal text-ink-muted">
                {' '}
                · <bdi>{description}</bdi>
              </span>
            )}
          </span>
          <span className="block truncate text-12 text-ink-muted">
            {standing === 'paid' && paidOn !== null ? (
              <>
                Paid <Day at={paidOn} />
              </>
            ) : (
              <>
                Due <Day at={dueOn} />
              </>
            )}
          </span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1 sm:flex-row sm:items-center sm:gap-4">
          <span className="text-14 tabular-nums">
            <Money minor={amountMinor} currency={currency} />
          </span>
          <span className="flex sm:w-20 sm:justify-end">
            <PaymentStatusLabel standing={standing} />
          </span>
        </span>
      </NextLink>
    </li>
  );
}
