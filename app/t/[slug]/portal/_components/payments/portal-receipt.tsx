'use client';

import { useQuery } from '@rocicorp/zero/react';
import type { ReactNode } from 'react';
import { Day } from '@/components/payment/day';
import { standingOf, standingWords } from '@/components/payment/standing';
import { useToday } from '@/components/payment/use-today';
import { useTenant } from '@/components/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatMoney } from '@/lib/format/money';
import { queries } from '@/zero/queries';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';

/** One invoice on a page of its own, to print or to keep. */
export function PortalReceipt({ paymentId }: { paymentId: string }) {
  const { organization } = useTenant();
  const today = useToday();
  const [payments, { type }] = useQuery(
    queries.payment.all({ organizationId: organization.id, clientId: null }),
  );
  const payment = payments.find(({ id }) => id === paymentId);
  useScreen(payment ? `Invoice ${payment.invoiceNumber}` : 'Invoice');
  const back = `${portalPath(organization.slug)}/payments`;
  if (!payment) {
    return type === 'complete' ? (
      <EmptyState action={<PortalLink href={back}>All payments</PortalLink>}>
        This invoice is not there, or not yours to see.
      </EmptyState>
    ) : null;
  }
  const standing = standingOf(payment, today);
  const money = (minor: number) => formatMoney(minor, payment.currency);
  return (
    <article className="mx-auto flex max-w-160 flex-col gap-6 p-6">
      <header className="flex items-start gap-4">
        <div className="flex-1">
          <p className="text-13 text-ink-muted">{organization.name}</p>
          <h1 className="text-20 font-semibold">
            {standing === 'paid' ? 'Receipt' : 'Invoice'} {payment.invoiceNumber}
          </h1>
        </div>
        <Button className="print:hidden" onClick={() => window.print()}>
          Print
        </Button>
      </header>
      <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-2 text-14">
        <Line term="For">{payment.client?.name}</Line>
        {payment.description && <Line term="What">{payment.description}</Line>}
        <Line term="Issued">
          <Day at={payment.issuedOn} />
        </Line>
        <Line term="Due">
          <Day at={payment.dueOn} />
        </Line>
        <Line term="Amount">{money(payment.amountMinor)}</Line>
        <Line term="Paid">{money(payment.paidMinor)}</Line>
        {payment.paidOn !== null && (
          <Line term="Paid on">
            <Day at={payment.paidOn} />
          </Line>
        )}
        <Line term="Status">{standingWords[standing]}</Line>
        {payment.voidReason && <Line term="Why it is void">{payment.voidReason}</Line>}
      </dl>
      <PortalLink href={back} className="print:hidden">
        All payments
      </PortalLink>
    </article>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted">{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}
