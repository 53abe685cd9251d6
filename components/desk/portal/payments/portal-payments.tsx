'use client';

import { ReceiptIcon } from '@phosphor-icons/react/dist/ssr/Receipt';
import { useQuery } from '@rocicorp/zero/react';
import NextLink from 'next/link';
import { useMemo, useRef } from 'react';
import { within } from '@/components/core/address/within';
import { Day } from '@/components/desk/payment/day';
import { Money } from '@/components/desk/payment/money';
import { PaymentStatusLabel } from '@/components/desk/payment/payment-status-label';
import { totalsOf } from '@/components/desk/payment/totals';
import { TotalsTable } from '@/components/desk/payment/totals-table';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { PaymentStatus } from '@/zero/desk/payment/payment-status';
import type { Payment } from '@/zero/desk/payment/schema';
import { queries } from '@/zero/queries';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { useStepKeys } from '../use-step-keys';
import { inParts, type Stood } from './in-parts';

/** What one's company was invoiced, and how it stands: what is to pay first. */
export function PortalPayments() {
  useScreen('Payments');
  const { organization, actor } = useTenant();
  const { clientId } = actor;
  const [payments, { type }] = useQuery(
    queries.payment.all({ organizationId: organization.id, clientId }),
  );
  const today = useToday();
  const { open, settled } = useMemo(() => inParts(payments, today), [payments, today]);
  const isOffline = useConnection() === 'offline';
  const pane = useRef<HTMLDivElement>(null);
  useStepKeys(pane, 'invoice', 'Payments');
  const isEmpty = payments.length === 0;

  return (
    <div ref={pane} className="mx-auto flex max-w-180 flex-col gap-5 px-4 pt-4 pb-12 md:pt-6">
      <h1 className="text-20 font-semibold">Payments</h1>
      {isEmpty && type === 'complete' && (
        <EmptyState icon={<ReceiptIcon />}>
          Your invoices will be here as soon as <bdi>{organization.name}</bdi> sends one.
        </EmptyState>
      )}
      {isEmpty && type !== 'complete' && isOffline && (
        <EmptyState icon={<ReceiptIcon />}>
          You are offline, and your invoices are not on this device. They load when you are back
          online.
        </EmptyState>
      )}
      {isEmpty && type !== 'complete' && !isOffline && <PaymentsPlaceholder />}
      {!isEmpty && (
        <>
          <Panel title="In all" flush>
            <TotalsTable totals={totalsOf(payments, today)} />
          </Panel>
          <Part title="To pay" rows={open} slug={organization.slug} />
          <Part title="Settled" rows={settled} slug={organization.slug} />
        </>
      )}
    </div>
  );
}

function Part({ title, rows, slug }: { title: string; rows: readonly Stood[]; slug: string }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 dir="auto" className="border-b border-line pb-1.5 text-12 font-medium text-ink-muted">
        {title}
      </h2>
      <ul>
        {rows.map(({ payment, standing }) => (
          <PaymentRow
            key={payment.id}
            payment={payment}
            standing={standing}
            href={`${portalPath(slug)}/payments/${payment.id}`}
          />
        ))}
      </ul>
    </section>
  );
}

type PaymentRowProps = { payment: Payment; standing: PaymentStatus; href: string };

/** One invoice: its number, what was to be paid until when, and how it stands. */
function PaymentRow({ payment, standing, href }: PaymentRowProps) {
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

/** Holds the place of the totals and the first invoices. */
function PaymentsPlaceholder() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <Skeleton className="h-30 rounded-panel" />
      <div>
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="flex h-16 flex-col justify-center gap-2 border-b border-line">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-1/4" />
          </div>
        ))}
      </div>
    </div>
  );
}
