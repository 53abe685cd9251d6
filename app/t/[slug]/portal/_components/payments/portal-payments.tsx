'use client';

import { useQuery } from '@rocicorp/zero/react';
import NextLink from 'next/link';
import { Day } from '@/components/payment/day';
import { standingOf } from '@/components/payment/standing';
import { StandingLabel } from '@/components/payment/standing-label';
import { totalsOf } from '@/components/payment/totals';
import { TotalsTable } from '@/components/payment/totals-table';
import { useToday } from '@/components/payment/use-today';
import { useTenant } from '@/components/sync/tenant';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { formatMoney } from '@/lib/format/money';
import { queries } from '@/zero/queries';
import { within } from '../go-within';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';

/** What one's company was invoiced, and how it stands. */
export function PortalPayments() {
  useScreen('Payments');
  const { organization } = useTenant();
  const [payments, { type }] = useQuery(
    queries.payment.all({ organizationId: organization.id, clientId: null }),
  );
  const today = useToday();
  if (payments.length === 0) {
    return type === 'complete' ? (
      <EmptyState>Your invoices will be here as soon as {organization.name} sends one.</EmptyState>
    ) : null;
  }
  return (
    <div className="mx-auto flex max-w-180 flex-col gap-4 p-4">
      <h1 className="text-20 font-semibold">Payments</h1>
      <Panel title="In all" flush>
        <TotalsTable totals={totalsOf(payments, today)} />
      </Panel>
      <ul className="flex flex-col">
        {payments.map((payment) => (
          <li key={payment.id} className="border-b border-line">
            <NextLink
              {...within(`${portalPath(organization.slug)}/payments/${payment.id}`)}
              className="flex min-h-14 items-center gap-3 py-2 hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate text-14 font-medium">{payment.invoiceNumber}</span>
                <span className="block text-12 text-ink-muted">
                  Issued <Day at={payment.issuedOn} />, due <Day at={payment.dueOn} />
                </span>
              </span>
              <span className="text-14 tabular-nums">
                {formatMoney(payment.amountMinor, payment.currency)}
              </span>
              <StandingLabel standing={standingOf(payment, today)} />
            </NextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
