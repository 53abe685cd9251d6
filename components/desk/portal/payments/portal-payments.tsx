'use client';

import { ReceiptIcon } from '@phosphor-icons/react/dist/ssr/Receipt';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useRef } from 'react';
import { totalsOf } from '@/components/desk/payment/totals';
import { TotalsTable } from '@/components/desk/payment/totals-table';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { queries } from '@/zero/queries';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { useStepKeys } from '../use-step-keys';
import { inParts, type Stood } from './in-parts';
import { PaymentRow } from './payment-row';
import { PaymentsPlaceholder } from './payments-placeholder';

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
          You are offline, and your invoices are not on this device. They come with the connection.
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
