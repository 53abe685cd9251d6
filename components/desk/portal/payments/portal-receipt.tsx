'use client';

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { PrinterIcon } from '@phosphor-icons/react/dist/ssr/Printer';
import { useQuery } from '@rocicorp/zero/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Day } from '@/components/desk/payment/day';
import { PaymentStatusLabel } from '@/components/desk/payment/payment-status-label';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatMoney } from '@/lib/format/money';
import { paymentStatusOf } from '@/zero/desk/payment/payment-status';
import { queries } from '@/zero/queries';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';

/** One invoice on a page of its own, to print or to keep. */
export function PortalReceipt({ paymentId }: { paymentId: string }) {
  const { organization, actor } = useTenant();
  const { clientId } = actor;
  const today = useToday();
  const [payments, { type }] = useQuery(
    queries.payment.all({ organizationId: organization.id, clientId }),
  );
  const payment = payments.find(({ id }) => id === paymentId);
  useScreen(payment ? `Invoice ${payment.invoiceNumber}` : 'Invoice');
  const back = `${portalPath(organization.slug)}/payments`;
  if (!payment) {
    return type === 'complete' ? (
      <EmptyState action={<PortalLink href={back}>All payments</PortalLink>}>
        Invoice not found.
      </EmptyState>
    ) : null;
  }
  const standing = paymentStatusOf(payment, today);
  const money = (minor: number) => formatMoney(minor, payment.currency, organization.locale);
  return (
    <article className="mx-auto flex max-w-160 flex-col gap-6 px-4 pt-4 pb-12 md:pt-6">
      <div className="flex items-center gap-3 print:hidden">
        <PortalLink
          href={back}
          variant="quiet"
          className="inline-flex flex-1 items-center gap-1 text-13 pointer-coarse:min-h-11"
        >
          <ArrowLeftIcon aria-hidden /> Payments
        </PortalLink>
        <Button icon={<PrinterIcon aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <header className="flex items-end gap-4">
        <div className="min-w-0 flex-1">
          <p dir="auto" className="text-13 text-ink-muted">
            {organization.name}
          </p>
          <h1 className="text-20 font-semibold">
            {standing === 'paid' ? 'Receipt' : 'Invoice'} {payment.invoiceNumber}
          </h1>
        </div>
        <PaymentStatusLabel standing={standing} />
      </header>
      <dl className="rounded-panel border border-line px-4 text-14">
        <ReceiptLine term="For">{payment.client?.name}</ReceiptLine>
        {payment.description && <ReceiptLine term="What">{payment.description}</ReceiptLine>}
        <ReceiptLine term="Issued">
          <Day at={payment.issuedOn} />
        </ReceiptLine>
        <ReceiptLine term="Due">
          <Day at={payment.dueOn} />
        </ReceiptLine>
        {payment.paidOn !== null && (
          <ReceiptLine term="Paid on">
            <Day at={payment.paidOn} />
          </ReceiptLine>
        )}
        {payment.voidReason && (
          <ReceiptLine term="Why it is void">{payment.voidReason}</ReceiptLine>
        )}
        <ReceiptLine term="Amount">{money(payment.amountMinor)}</ReceiptLine>
        <ReceiptLine term="Paid">{money(payment.paidMinor)}</ReceiptLine>
        {standing !== 'void' && (
          <ReceiptLine term="Still to pay" isSum>
            {money(Math.max(0, payment.amountMinor - payment.paidMinor))}
          </ReceiptLine>
        )}
      </dl>
    </article>
  );
}

type ReceiptLineProps = { term: string; isSum?: boolean; children: ReactNode };

/** One fact of a receipt. */
function ReceiptLine({ term, isSum = false, children }: ReceiptLineProps) {
  return (
    <div
      className={clsx(
        'flex gap-6 border-b border-line py-2.5 last:border-0',
        isSum && 'font-semibold',
      )}
    >
      <dt className={clsx('flex-1', !isSum && 'text-ink-muted')}>{term}</dt>
      <dd className="min-w-0 text-right tabular-nums">
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
