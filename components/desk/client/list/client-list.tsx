'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useMemo } from 'react';
import { downloadCsv } from '@/components/core/chart/csv';
import { useSorting } from '@/components/core/filter/sorting';
import { useFilter } from '@/components/core/filter/use-filter';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { periodWord } from '@/components/core/period/period-words';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { EntityList } from '@/components/platform/list/entity-list';
import { ListToolbar } from '@/components/platform/list/list-toolbar';
import { Button } from '@/components/ui/button';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import { clientColumns } from './client-columns';
import { clientsTable } from './clients-table';
import {
  type BillingStatus,
  billingStatuses,
  clientsFilter,
  clientSorts,
  inNameOrder,
  isShown,
  usualSorting,
} from './clients-view';
import { useClientRows } from './use-client-rows';

const parts = {
  by: ['client'],
  spreadBy: ['client'],
  loadBy: ['client'],
  withLastContact: true,
} as const;

const moneyWords: Record<BillingStatus, string> = {
  outstanding: 'Owes something',
  overdue: 'Overdue',
  clear: 'Owes nothing',
};
const moneyOptions = billingStatuses.map((value) => ({ value, label: moneyWords[value] }));

/** Saved views keep what the list itself is narrowed to. */
const keepFilter = (search: string, written: string) =>
  clientsFilter.write(clientsFilter.read(search), written);

/** Every client company: who needs us, how we serve them, what they owe. */
export function ClientList() {
  return (
    <MetricsPage title="Clients" parts={parts} surface="clients" keepAlso={keepFilter} withDetails>
      <ClientRows />
    </MetricsPage>
  );
}

/** The clients that the filters leave, in the order of the chosen column. */
function ClientRows() {
  const { filter: figures } = useMetrics();
  const { rows, isComplete } = useClientRows();
  const filter = useFilter(clientsFilter);
  const [sorting, setSorting] = useSorting(clientSorts, usualSorting);
  const shown = useMemo(
    () => inNameOrder(rows.filter((row) => isShown(row, filter.value, figures.chosen.client))),
    [rows, filter.value, figures.chosen.client],
  );
  const plans = useMemo(() => [...new Set(rows.map(({ client }) => client.plan))].sort(), [rows]);
  const list = useList({
    columns: clientColumns,
    rows: shown,
    rowKey: ({ client }) => client.id,
    sorting,
    onSortingChange: setSorting,
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 text-12 text-ink-muted">
          Open, last contact (their last message) and money are as of now. Created, medians, SLA and
          CSAT are of: {periodWord(figures.period).toLowerCase()}. Medians need five tickets.
        </p>
        <Button
          size="sm"
          icon={<DownloadSimpleIcon aria-hidden />}
          onClick={() => downloadCsv(clientsTable(list.rows), 'Clients')}
        >
          Save as CSV
        </Button>
      </div>
      <ListToolbar
        isFlush
        label="Filter clients"
        filter={filter}
        text={{ label: 'Filter by name', placeholder: 'Name', maxLength: 160 }}
        choices={[
          {
            field: 'plan',
            label: 'Plan',
            options: plans.map((plan) => ({ value: plan, label: plan })),
          },
          { field: 'money', label: 'Money', options: moneyOptions },
        ]}
        count={formatNoun(shown.length, 'client')}
      />
      <EntityList
        caption="Clients"
        noun="client"
        isDense
        pageSize={200}
        list={list}
        isComplete={isComplete}
        empty="The companies that you serve are listed here. An admin adds them under Admin."
        noMatch={rows.length > 0 && 'No client matches. Clear a filter.'}
        onClear={filter.clear}
      />
    </div>
  );
}
