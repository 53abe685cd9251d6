'use client';

import { UploadSimpleIcon } from '@phosphor-icons/react/dist/ssr/UploadSimple';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useRef, useState } from 'react';
import { changeAddress, goWithin, useAddress } from '@/components/core/address/address';
import { totalsOf } from '@/components/desk/payment/totals';
import { TotalsTable } from '@/components/desk/payment/totals-table';
import { useToday } from '@/components/desk/payment/use-today';
import { useRowLinks } from '@/components/core/keyboard/use-row-links';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { formatExact } from '@/lib/format/number';
import { passes, type PaymentFilter } from '@/zero/desk/payment/filter';
import { paymentLimit } from '@/zero/desk/payment/queries';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { Payment } from '@/zero/desk/payment/schema';
import { PaymentDialog } from './payment-dialog';
import { PaymentExport } from './payment-export';
import { PaymentFilterRow } from './payment-filter-row';
import { PaymentTable } from './payment-table';
import { readPayments, writePayments } from './payments-address';

/** Every invoice with how it stands, and the sums of what the filter leaves. */
export function Payments() {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const [payments, { type }] = useQuery(queries.payment.all({ ...place, clientId: null }));
  const [clients] = useQuery(queries.client.all(place));
  const search = useAddress('search');
  const filter = useMemo(() => readPayments(search), [search]);
  const [open, setOpen] = useState<Payment | 'new'>();
  const pane = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const today = useToday();
  const shown = useMemo(
    () => payments.filter((payment) => passes(payment, filter, today)),
    [payments, filter, today],
  );
  const totals = useMemo(() => totalsOf(shown, today), [shown, today]);
  const currencies = useMemo(
    () => [...new Set(payments.map(({ currency }) => currency))].sort(),
    [payments],
  );
  const mayManage = can(actor, 'payment.manage');
  const change = (part: Partial<PaymentFilter>) => {
    const { pathname, search: here } = window.location;
    const href = `${pathname}${writePayments({ ...readPayments(here), ...part })}`;
    // Letters are no steps to go back by.
    if (part.text === undefined) goWithin(href);
    else changeAddress(href);
  };
  const group = 'Payments';
  useRowLinks(pane, { list: 'payments', noun: 'invoice', hasRows: shown.length > 0 });
  useShortcut('/', 'Filter invoices', () => field.current?.focus(), { group });
  useShortcut('Shift+F', 'Clear filters', () => change(readPayments('')), { group });
  useShortcut('N', 'Record invoice', () => setOpen('new'), { group, enabled: mayManage });

  return (
    <div ref={pane} className="flex flex-col gap-4 p-4">
      <header className="flex min-h-9 flex-wrap items-center gap-2">
        <h1 className="flex-1 text-16 font-semibold">Payments</h1>
        <PaymentExport filter={filter} count={shown.length} />
        {mayManage && (
          <>
            <Link
              variant="secondary"
              size="sm"
              href={`/t/${organization.slug}/payments/import`}
              icon={<UploadSimpleIcon aria-hidden />}
            >
              Import
            </Link>
            <Button variant="primary" size="sm" keys="N" onClick={() => setOpen('new')}>
              Record invoice
            </Button>
          </>
        )}
      </header>
      <PaymentFilterRow
        filter={filter}
        clients={clients}
        currencies={currencies}
        count={shown.length}
        field={field}
        onChange={change}
      />
      {payments.length >= paymentLimit && (
        <p role="status" className="text-13 text-ink-muted">
          The newest {formatExact(paymentLimit)} invoices are shown and added up. The export has all
          of them.
        </p>
      )}
      <Panel
        title="Totals"
        description="Of the invoices below; currencies are never added. Days to pay is the median."
        flush
      >
        <TotalsTable totals={totals} withDaysToPay />
      </Panel>
      {shown.length > 0 ? (
        <PaymentTable payments={shown} today={today} onOpen={mayManage ? setOpen : undefined} />
      ) : (
        type === 'complete' && (
          <EmptyState>
            {payments.length === 0
              ? 'Invoices to clients are listed here once one is recorded or imported.'
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
