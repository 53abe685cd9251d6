'use client';

import { UploadSimpleIcon } from '@phosphor-icons/react/dist/ssr/UploadSimple';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { useFilter } from '@/components/core/filter/use-filter';
import { totalsOf } from '@/components/desk/payment/totals';
import { TotalsTable } from '@/components/desk/payment/totals-table';
import { useToday } from '@/components/desk/payment/use-today';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityList } from '@/components/platform/list/entity-list';
import { ListToolbar } from '@/components/platform/list/list-toolbar';
import { paymentStatusText } from '@/components/desk/payment/payment-status';
import { paymentStatuses } from '@/zero/desk/payment/payment-status';
import { useList } from '@/components/ui/use-list';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { formatExact, formatNoun } from '@/lib/format/number';
import { passes } from '@/zero/desk/payment/filter';
import { paymentLimit } from '@/zero/desk/payment/queries';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { Payment } from '@/zero/desk/payment/schema';
import { PaymentDialog } from './payment-dialog';
import { PaymentExport } from './payment-export';
import { paymentColumns } from './payment-columns';
import { paymentsFilter } from './payments-filter';

const statusOptions = paymentStatuses.map((value) => ({
  value,
  label: paymentStatusText[value],
}));

/** Every invoice with how it stands, and the sums of what the filter leaves. */
export function Payments() {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const [payments, { type }] = useQuery(queries.payment.all({ ...place, clientId: null }));
  const [clients] = useQuery(queries.client.all(place));
  const filter = useFilter(paymentsFilter);
  const [open, setOpen] = useState<Payment | 'new'>();
  const today = useToday();
  const shown = useMemo(
    () => payments.filter((payment) => passes(payment, filter.value, today)),
    [payments, filter.value, today],
  );
  const totals = useMemo(() => totalsOf(shown, today), [shown, today]);
  const currencies = useMemo(
    () => [...new Set(payments.map(({ currency }) => currency))].sort(),
    [payments],
  );
  const mayManage = can(actor, 'payment.manage');
  const columns = useMemo(
    () => paymentColumns(today, mayManage ? setOpen : undefined),
    [today, mayManage],
  );
  const list = useList({ columns, rows: shown, rowKey: ({ id }) => id });
  useShortcut('N', 'Record invoice', () => setOpen('new'), {
    group: 'Payments',
    enabled: mayManage,
  });

  return (
    <div className="flex flex-col gap-4 p-4">
      <header className="flex min-h-9 flex-wrap items-center gap-2">
        <h1 className="flex-1 text-16 font-semibold">Payments</h1>
        <PaymentExport filter={filter.value} count={shown.length} />
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
      <ListToolbar
        isFlush
        label="Filter payments"
        filter={filter}
        surface="payments"
        text={{
          label: 'Filter by number, client or purpose',
          placeholder: 'Number, client, purpose',
        }}
        choices={[
          { field: 'standing', label: 'Status', options: statusOptions },
          {
            field: 'clientIds',
            label: 'Client',
            options: clients.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            field: 'currencies',
            label: 'Currency',
            options: currencies.map((code) => ({ value: code, label: code })),
          },
        ]}
        count={formatNoun(shown.length, 'invoice')}
      />
      {payments.length >= paymentLimit && (
        <p role="status" className="text-13 text-ink-muted">
          The newest {formatExact(paymentLimit)} invoices are shown and added up. The export has all
          of them.
        </p>
      )}
      <Panel
        title="Totals"
        description="Totals of the invoices below, by currency. Days to pay is the median."
        flush
      >
        <TotalsTable totals={totals} withDaysToPay />
      </Panel>
      <EntityList
        caption="Invoices"
        noun="invoice"
        isDense
        list={list}
        isComplete={type === 'complete'}
        empty="Invoices to clients are listed here once one is recorded or imported."
        noMatch={payments.length > 0 && 'No invoice matches. Clear a filter.'}
        onClear={filter.clear}
      />
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
