'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { standingWords } from '@/components/payment/standing';
import { type Standing, standingOf } from '@/zero/payment/standing';
import { totalsOf } from '@/components/payment/totals';
import { TotalsTable } from '@/components/payment/totals-table';
import { useToday } from '@/components/payment/use-today';
import { useTenant } from '@/components/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Panel } from '@/components/ui/panel';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { Payment } from '@/zero/schema';
import { PaymentDialog } from './payment-dialog';
import { PaymentTable } from './payment-table';

const standings = Object.entries(standingWords).map(([value, label]) => ({
  value: value as Standing,
  label,
}));

/** Every invoice with how it stands, and the sums of what is on screen. */
export function Payments() {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const [payments, { type }] = useQuery(queries.payment.all({ ...place, clientId: null }));
  const [clients] = useQuery(queries.client.all(place));
  const [standing, setStanding] = useState<Standing[]>([]);
  const [clientIds, setClientIds] = useState<string[]>([]);
  const [open, setOpen] = useState<Payment | 'new'>();
  const today = useToday();
  const shown = useMemo(
    () =>
      payments.filter(
        (payment) =>
          (standing.length === 0 || standing.includes(standingOf(payment, today))) &&
          (clientIds.length === 0 || clientIds.includes(payment.clientId)),
      ),
    [payments, standing, clientIds, today],
  );
  const mayManage = can(actor, 'payment.manage');

  return (
    <div className="flex flex-col gap-4 p-4">
      <header className="flex min-h-9 items-center gap-3">
        <h1 className="flex-1 text-16 font-semibold">Payments</h1>
        {mayManage && (
          <Button variant="primary" onClick={() => setOpen('new')}>
            Record invoice
          </Button>
        )}
      </header>
      <div role="search" aria-label="Filter payments" className="flex flex-wrap gap-1.5">
        <FilterMenu
          label="Status"
          options={standings}
          value={standing}
          onValueChange={setStanding}
        />
        <FilterMenu
          label="Client"
          options={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientIds}
          onValueChange={setClientIds}
        />
      </div>
      <Panel title="Totals" description="Of the invoices below; currencies are never added." flush>
        <TotalsTable totals={totalsOf(shown, today)} withDaysToPay />
      </Panel>
      {shown.length > 0 ? (
        <PaymentTable payments={shown} today={today} onOpen={mayManage ? setOpen : undefined} />
      ) : (
        type === 'complete' && (
          <EmptyState>
            {payments.length === 0
              ? 'Invoices to clients are listed here once one is recorded.'
              : 'No invoice matches. Clear a filter.'}
          </EmptyState>
        )
      )}
      {open && (
        <PaymentDialog
          payment={open === 'new' ? undefined : open}
          clients={clients}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
