'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useMemo, useRef, useState } from 'react';
import { changeAddress, goWithin, useAddress } from '@/components/core/address/address';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { periodWord } from '@/components/desk/analytics/period-words';
import { downloadCsv } from '@/components/core/chart/csv';
import { useRowLinks } from '@/components/core/keyboard/use-row-links';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import { clientColumns } from './client-columns';
import { ClientFilter } from './client-filter';
import { clientsTable } from './clients-table';
import {
  type ClientsView,
  inOrder,
  isShown,
  readClientsView,
  withClientsView,
} from './clients-view';
import { useClientRows } from './use-client-rows';

const atOnce = 200;

/** The clients that the filters leave, in the order of the chosen column. */
export function ClientRows() {
  const search = useAddress('search');
  const view = useMemo(() => readClientsView(search), [search]);
  const { filter } = useMetrics();
  const { rows, isComplete } = useClientRows();
  const [count, setCount] = useState(atOnce);
  const pane = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = useMemo(
    () =>
      inOrder(
        rows.filter((row) => isShown(row, view, filter.chosen.client)),
        view,
      ),
    [rows, view, filter.chosen.client],
  );
  const plans = useMemo(() => [...new Set(rows.map(({ client }) => client.plan))].sort(), [rows]);
  const change = (part: Partial<ClientsView>) => {
    const here = window.location;
    const href = `${here.pathname}${withClientsView(here.search, { ...readClientsView(here.search), ...part })}`;
    // Letters and orders are no steps to go back by.
    if (part.plans || part.money) goWithin(href);
    else changeAddress(href);
  };
  useRowLinks(pane, { list: 'clients', noun: 'client', hasRows: shown.length > 0 });
  useShortcut('/', 'Filter clients by name', () => field.current?.focus(), { group: 'List' });

  const left = shown.length - count;
  return (
    <div ref={pane} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 text-12 text-ink-muted">
          Open, last contact (their last message) and money are as of now. Created, medians, SLA and
          CSAT are of: {periodWord(filter.period).toLowerCase()}. Medians need five tickets.
        </p>
        <Button
          size="sm"
          icon={<DownloadSimpleIcon aria-hidden />}
          onClick={() => downloadCsv(clientsTable(shown), 'Clients')}
        >
          Save as CSV
        </Button>
      </div>
      <ClientFilter
        view={view}
        plans={plans}
        count={shown.length}
        field={field}
        onChange={change}
      />
      {shown.length > 0 ? (
        <Table
          caption="Clients"
          isDense
          columns={clientColumns(view, change)}
          rows={shown.slice(0, count)}
          rowKey={({ client }) => client.id}
        />
      ) : (
        isComplete && (
          <EmptyState>
            {rows.length === 0
              ? 'The companies that you serve are listed here. An admin adds them under Admin.'
              : 'No client matches. Clear a filter.'}
          </EmptyState>
        )
      )}
      {left > 0 && (
        <Button className="self-center" onClick={() => setCount(count + atOnce)}>
          Show {formatExact(Math.min(atOnce, left))} more
        </Button>
      )}
    </div>
  );
}
