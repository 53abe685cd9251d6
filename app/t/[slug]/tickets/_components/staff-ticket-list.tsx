'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { useGo } from '../../_components/use-go';
import { FilterChooser } from './filter-chooser';
import type { FilterPart } from './filter-parts';
import { FilterRow } from './filter-row';
import { emptyFilter, writeFilter } from './list-filter';
import { placeOf, rememberList } from './list-position';
import { NoTickets } from './no-tickets';
import { TicketGrid } from './ticket-grid';
import { TicketRow } from './ticket-row';
import { TriagePicker } from './triage-picker';
import { useFirstScreen } from './use-first-screen';
import { useListFilter } from './use-list-filter';
import { useListKeys } from './use-list-keys';
import { useResultCount } from './use-result-count';
import { useRowFocus } from './use-row-focus';
import { useRowHeight } from './use-row-height';
import { useTicketFilter } from './use-ticket-filter';
import { useTicketList } from './use-ticket-list';
import { useTriage } from './use-triage';
import { useWarmTickets } from './use-warm-tickets';

/** The whole history, newest first, narrowed by the filter row above it. */
export function StaffTicketList() {
  const { organization } = useTenant();
  const go = useGo();
  const scroller = useRef<HTMLDivElement>(null);
  const textField = useRef<HTMLInputElement>(null);
  const [openPart, setOpenPart] = useState<FilterPart | 'chooser'>();

  const [filter, changeFilter] = useListFilter();
  const asked = useTicketFilter(filter);
  const rowHeight = useRowHeight();
  const list = useTicketList(organization.id, asked, scroller, rowHeight);
  const result = useResultCount(organization.id, list.shown, list.items.length, list.total);
  const focus = useRowFocus(organization.id, scroller, list.shown);
  const warm = useWarmTickets(organization.id);

  const home = `/t/${organization.slug}/tickets`;
  const search = writeFilter(filter);
  const loaded = list.items.flatMap(({ row, index }) => (row ? [{ row, index }] : []));
  const { rows, spaceAfter } = useFirstScreen(
    list.shown,
    { rows: loaded, spaceAfter: list.spaceAfter },
    rowHeight,
  );
  const focused = rows.find(({ row }) => row.id === focus.focusedId)?.row;
  const reachable = focused ?? rows[0]?.row;
  const hrefOf = (row: { id: string; number: number }) => `${home}/${row.number || row.id}`;
  const clear = useCallback(() => changeFilter(emptyFilter), [changeFilter]);

  const { items, shown } = list;
  useEffect(() => {
    rememberList({
      organizationId: organization.id,
      filter: shown,
      href: `${home}${search}`,
      rows: items.flatMap(({ row }) => (row ? [placeOf(row)] : [])),
    });
  }, [items, shown, organization.id, home, search]);

  const { picking, endPicking } = useTriage(focused);
  useListKeys({
    move: focus.move,
    open: () => focused && go(hrefOf(focused)),
    focusText: () => textField.current?.select(),
    chooseFilter: () => setOpenPart('chooser'),
    clearFilter: clear,
  });

  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">Tickets</h1>
      <FilterRow
        filter={filter}
        onFilterChange={changeFilter}
        openPart={openPart === 'chooser' ? undefined : openPart}
        onOpenPart={setOpenPart}
        onClear={search === '' ? undefined : clear}
        textField={textField}
        onLeaveText={focus.focusList}
        result={result}
        isPending={list.isPending}
      />
      <TicketGrid
        ref={scroller}
        spaceBefore={list.spaceBefore}
        spaceAfter={spaceAfter}
        rowCount={list.total === undefined ? -1 : list.total + 1}
        onRowFocus={focus.noteFocus}
        onRowNear={warm}
      >
        {rows.map(({ row, index }) => (
          <TicketRow
            key={row.id}
            row={row}
            index={index}
            href={hrefOf(row)}
            isReachable={row === reachable}
            onOpen={go}
          />
        ))}
      </TicketGrid>
      {rows.length === 0 && (
        <NoTickets isComplete={list.complete} onClear={search === '' ? undefined : clear} />
      )}
      {picking && <TriagePicker {...picking} onClose={endPicking} />}
      <FilterChooser
        open={openPart === 'chooser'}
        onOpenChange={(open) => setOpenPart(open ? 'chooser' : undefined)}
        onChoose={setOpenPart}
      />
    </div>
  );
}
