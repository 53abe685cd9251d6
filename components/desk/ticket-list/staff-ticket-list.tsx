'use client';

import { FunnelSimpleIcon } from '@phosphor-icons/react/dist/ssr/FunnelSimple';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAddress } from '@/components/core/address/address';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { HeldKeys } from '@/components/core/screen/held-keys';
import { lazyLayer, lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { useBulkRun } from './bulk/bulk-run';
import { targetsOf } from './bulk/targets';
import { useTriage } from './bulk/use-triage';
import type { FilterPart } from './facet';
import { FilterRow } from './filter-row';
import { emptyFilter, writeNarrowing } from './list-filter';
import { positionOf, rememberList } from './list-position';
import { useSteadyRows } from './list-row';
import { ListRows, useSections } from './list-rows';
import { usePeek } from './use-peek';
import { usePreloadQueue, useWarmTickets } from './preload-tickets';
import { selectedWords, useSelection, useSelectionKeys } from './selection/use-selection';
import { isEmpty } from './selection/selection';
import { useExactTotal, useResultCount } from './use-result-count';
import { TicketGrid } from './ticket-grid';
import { useDirectory } from './use-directory';
import { useDisplay } from './use-display';
import { useListFilter, useTicketFilter } from './use-ticket-filter';
import { useListKeys, useRowKeys } from './use-list-keys';
import { useRowFocus } from './use-row-focus';
import { useRowHeight } from './first-page';
import { useFirstScreen, useTicketList } from './use-ticket-list';

const BulkBar = preloadWhenIdle(lazyScreen(async () => (await import('./bulk/bulk-bar')).BulkBar));
const BulkPanel = preloadWhenIdle(
  lazyScreen(async () => (await import('./bulk/bulk-panel')).BulkPanel),
);
const ChangePicker = preloadWhenIdle(
  lazyScreen(async () => (await import('./bulk/change-picker')).ChangePicker, <HeldKeys />),
);
const PeekPanel = preloadWhenIdle(lazyScreen(async () => (await import('./peek-panel')).PeekPanel));
const FilterChooser = preloadWhenIdle(
  lazyLayer(async () => (await import('./filter-chooser')).FilterChooser),
);

/** The whole history in the chosen order, narrowed by the filter row above it. */
export function StaffTicketList() {
  const { organization } = useTenant();
  const go = useGo();
  const scroller = useRef<HTMLDivElement>(null);
  const textField = useRef<HTMLInputElement>(null);
  const [openPart, setOpenPart] = useState<FilterPart | 'chooser' | 'display'>();

  const [filter, changeFilter] = useListFilter();
  const [display, changeDisplay] = useDisplay(filter, changeFilter);
  const asked = useTicketFilter({ ...filter, sort: display.sort });
  const rowHeight = useRowHeight();
  const isInSections = display.group !== 'none';
  const list = useTicketList(organization.id, asked, scroller, rowHeight, isInSections);
  const directory = useDirectory();
  const { items, sections } = useSections(useSteadyRows(list.items), display.group, directory);
  const result = useResultCount(organization.id, list.shown, list.items.length, list.total);
  const focus = useRowFocus(organization.id, scroller, list.shown);
  const warm = useWarmTickets(organization.id);
  usePreloadQueue(organization.id, list.shown, list.complete);

  const home = `/t/${organization.slug}/tickets`;
  const search = useAddress('search');
  const isNarrowed = writeNarrowing(filter) !== '';
  const loaded = items.flatMap(({ row, index }) => (row ? [{ row, index }] : []));
  const { rows, spaceAfter } = useFirstScreen(
    list.shown,
    { rows: loaded, spaceAfter: list.spaceAfter },
    rowHeight,
  );
  const focused = rows.find(({ row }) => row.id === focus.focusedId)?.row;
  const reachable = focused ?? rows[0]?.row;
  const hrefOf = (row: { id: string; number: number }) => `${home}/${row.number || row.id}`;
  const openChooser = useCallback((open: boolean) => setOpenPart(open ? 'chooser' : undefined), []);
  const clear = useCallback(() => changeFilter(emptyFilter), [changeFilter]);

  const { shown } = list;
  useEffect(() => {
    rememberList({
      organizationId: organization.id,
      filter: shown,
      href: `${home}${search}`,
      rows: items.flatMap(({ row }) => (row ? [positionOf(row)] : [])),
    });
  }, [items, shown, organization.id, home, search]);

  const order = useMemo(() => items.flatMap(({ row }) => row?.id ?? []), [items]);
  const { selection, select, reach, selectAll, clear: unselect } = useSelection(shown, order);
  const isAll = selection.kind === 'all';
  const total = useExactTotal(organization.slug, shown, result, isAll);
  const targets = targetsOf({ selection, filter: shown, total, focused });
  const triage = useTriage(targets, focus.isHandedOver);
  const run = useBulkRun();
  useRowKeys(focused, () => focused && go(hrefOf(focused)));
  const peek = usePeek(organization.id, focused, rows);
  const words = selectedWords(selection, total);
  useSelectionKeys({
    move: focus.move,
    toggle: () => focused && select(focused.id, 'toggle'),
    reach,
    selectAll,
  });
  useShortcut('Escape', 'Clear selection', unselect, {
    group: 'List',
    inPalette: false,
    enabled: !isEmpty(selection),
  });
  useListKeys({
    move: focus.move,
    open: () => focused && go(hrefOf(focused)),
    focusText: () => textField.current?.select(),
    chooseFilter: () => setOpenPart('chooser'),
    clearFilter: clear,
    chooseDisplay: () => setOpenPart('display'),
  });

  return (
    <div className="relative flex h-full flex-col">
      <h1 className="sr-only">Tickets</h1>
      <FilterRow
        filter={filter}
        onFilterChange={changeFilter}
        openPart={openPart === 'chooser' ? undefined : openPart}
        onOpenPart={setOpenPart}
        display={display}
        onDisplayChange={changeDisplay}
        onClear={isNarrowed ? clear : undefined}
        textField={textField}
        onLeaveText={focus.focusList}
        result={result}
        isPending={list.isPending}
      />
      <TicketGrid
        ref={scroller}
        columns={display.columns}
        isInSections={isInSections}
        spaceBefore={list.spaceBefore}
        spaceAfter={spaceAfter}
        rowCount={list.total === undefined ? -1 : list.total + 1}
        onRowFocus={focus.noteFocus}
        onRowNear={warm}
      >
        <ListRows
          rows={rows}
          sections={sections}
          display={display}
          directory={directory}
          selection={selection}
          reachable={reachable}
          isCut={isInSections && list.complete && list.total === undefined}
          hrefOf={hrefOf}
          onSelect={select}
          onOpen={go}
        />
      </TicketGrid>
      {rows.length === 0 && (
        <NoTickets isComplete={list.complete} onClear={isNarrowed ? clear : undefined} />
      )}
      {peek.isOpen && focused && (
        <PeekPanel
          row={focused}
          directory={directory}
          organizationId={organization.id}
          onOpen={() => go(hrefOf(focused))}
          onClose={peek.close}
        />
      )}
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
      {run && <BulkPanel />}
      {!run && words !== '' && <BulkBar words={words} triage={triage} onClear={unselect} />}
      {triage.picking && (
        <ChangePicker {...triage.picking} onChange={triage.choose} onClose={triage.endPicking} />
      )}
      <FilterChooser
        open={openPart === 'chooser'}
        onOpenChange={openChooser}
        onChoose={setOpenPart}
      />
    </div>
  );
}

type NoTicketsProps = {
  /** The server has said that there are none. */
  isComplete: boolean;
  /** Absent when nothing narrows the list. */
  onClear: (() => void) | undefined;
};

/** An empty list says why it is empty. Nothing, as long as that is not known. */
function NoTickets({ isComplete, onClear }: NoTicketsProps) {
  const connection = useConnection();
  if (!isComplete && connection === 'live') return null;
  return (
    <div className="absolute inset-x-0 top-1/4">
      <EmptyState
        icon={onClear ? <FunnelSimpleIcon /> : <TrayIcon />}
        action={
          onClear && (
            <Button size="sm" onClick={onClear}>
              Clear filters
              <Kbd keys="Shift+F" className="-mr-0.5" />
            </Button>
          )
        }
      >
        {sentence(isComplete, onClear !== undefined)}
      </EmptyState>
    </div>
  );
}

function sentence(isComplete: boolean, isFiltered: boolean): string {
  if (!isComplete) return 'No ticket on this device matches. There may be more once you are back.';
  if (isFiltered) return 'No tickets match.';
  return 'Tickets are listed here, the newest first, as soon as a client writes.';
}
