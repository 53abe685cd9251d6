'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { clsx } from 'clsx';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { ProgressLine } from '@/components/ui/progress-line';
import { TextField } from '@/components/ui/text-field';
import { formatExact } from '@/lib/format/number';
import { can } from '@/zero/roles';
import { CreatedFilter } from './created-filter';
import { DisplayMenu } from './display-menu';
import { type Facet, facets, type FilterPart } from './facet';
import { FacetMenu } from './facet-menu';
import { type ListFilter, writeNarrowing } from './list-filter';
import type { Shown } from './use-display';
import { useFacetOptions } from './use-filter-options';
import type { ResultCount } from './use-result-count';
import { useTicketFilter } from './use-ticket-filter';
import { SaveView } from './views/view-keeper';

type FilterRowProps = {
  filter: ListFilter;
  onFilterChange: (part: Partial<ListFilter>) => void;
  display: Shown;
  onDisplayChange: (part: Partial<Shown>) => void;
  /** The part whose choices are open. */
  openPart: FilterPart | 'display' | undefined;
  onOpenPart: (part: FilterPart | 'chooser' | 'display' | undefined) => void;
  onClear: (() => void) | undefined;
  textField: RefObject<HTMLInputElement | null>;
  onLeaveText: () => void;
  result: ResultCount;
  /** Rows for this filter are on their way. */
  isPending: boolean;
};

/** What narrows the list, always in view, in one line. */
export const FilterRow = memo(function FilterRow({
  filter,
  onFilterChange,
  display,
  onDisplayChange,
  openPart,
  onOpenPart,
  onClear,
  textField,
  onLeaveText,
  result,
  isPending,
}: FilterRowProps) {
  const { organization } = useTenant();
  const options = useFacetOptions();
  const search = writeNarrowing(filter);
  const changeText = useCallback((text: string) => onFilterChange({ text }), [onFilterChange]);
  // Each facet's own change of the filter is checked where the address is read.
  const changeFacet = useCallback(
    (facet: Facet, chosen: readonly string[]) => onFilterChange({ [facet]: chosen }),
    [onFilterChange],
  );
  const changeCreated = useCallback(
    (created: ListFilter['created']) => onFilterChange({ created }),
    [onFilterChange],
  );
  const openCreated = useCallback(
    (open: boolean) => onOpenPart(open ? 'created' : undefined),
    [onOpenPart],
  );
  const openDisplay = useCallback(
    (open: boolean) => onOpenPart(open ? 'display' : undefined),
    [onOpenPart],
  );

  return (
    <div
      role="search"
      aria-label="Filter tickets"
      className="relative flex shrink-0 items-center gap-2 border-b border-line px-4 py-2 max-2xl:flex-wrap max-2xl:gap-y-1.5 max-sm:gap-x-1"
    >
      <TextFilter
        ref={textField}
        text={filter.text}
        onTextChange={changeText}
        onLeave={onLeaveText}
      />
      <div className="flex min-w-0 flex-wrap items-center gap-1.5 max-2xl:order-last max-2xl:w-full">
        <Button size="sm" className="sm:hidden" onClick={() => onOpenPart('chooser')}>
          Filter
        </Button>
        {facets.map((facet) => (
          <OnPhoneOnlyInUse key={facet} inUse={filter[facet].length > 0 || openPart === facet}>
            <FacetMenu
              facet={facet}
              options={options[facet]}
              chosen={filter[facet].join()}
              search={openPart === facet ? search : undefined}
              onChange={changeFacet}
              open={openPart === facet}
              onOpen={onOpenPart}
            />
          </OnPhoneOnlyInUse>
        ))}
        <FilterToggle
          label="Awaiting reply"
          part="isAwaiting"
          isOn={filter.isAwaiting}
          onFilterChange={onFilterChange}
        />
        <FilterToggle
          label="Snoozed"
          part="isAsleep"
          isOn={filter.isAsleep}
          onFilterChange={onFilterChange}
        />
        <OnPhoneOnlyInUse inUse={filter.created !== null || openPart === 'created'}>
          <CreatedFilter
            value={filter.created}
            onValueChange={changeCreated}
            timeZone={organization.timeZone}
            open={openPart === 'created'}
            onOpenChange={openCreated}
          />
        </OnPhoneOnlyInUse>
        <SaveView filter={filter} display={display} />
        {onClear && (
          <Button variant="ghost" size="sm" onClick={onClear}>
            Clear
          </Button>
        )}
      </div>
      <DisplayMenu
        shown={display}
        onChange={onDisplayChange}
        open={openPart === 'display'}
        onOpenChange={openDisplay}
      />
      <ResultCountText {...result} />
      <ExportMenu filter={filter} result={result} />
      {isPending && <ProgressLine className="absolute inset-x-0 -bottom-px text-accent" />}
    </div>
  );
});

/** A phone has room for what narrows the list now; the rest opens from one button. */
function OnPhoneOnlyInUse({ inUse, children }: { inUse: boolean; children: ReactNode }) {
  return <div className={clsx('flex', !inUse && 'max-sm:hidden')}>{children}</div>;
}

/** Long enough not to ask the server for every letter, short enough not to be felt. */
const typingPauseMs = 60;

type TextFilterProps = {
  text: string;
  onTextChange: (text: string) => void;
  /** Leaves the field for the rows. */
  onLeave: () => void;
  ref: RefObject<HTMLInputElement | null>;
};

/** Narrows the list to titles with these words, or to a number. */
function TextFilter({ text, onTextChange, onLeave, ref }: TextFilterProps) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The filter was changed elsewhere: by a link, Back, or "Clear filters".
  if (known !== text) {
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }

  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => onTextChange(typed.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, text, onTextChange]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
    event.preventDefault();
    event.currentTarget.blur();
    onLeave();
  }

  return (
    <TextField
      ref={ref}
      type="search"
      size="sm"
      label="Filter by title or number"
      hideLabel
      icon={<MagnifyingGlassIcon />}
      end={typed === '' && <Kbd keys="/" className="pointer-coarse:hidden" />}
      placeholder="Title or number"
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      className="w-52 shrink-0 max-sm:w-auto max-sm:flex-1"
    />
  );
}

type FilterToggleProps = {
  label: string;
  part: 'isAwaiting' | 'isAsleep';
  isOn: boolean;
  onFilterChange: (part: Partial<ListFilter>) => void;
};

/** A filter that is on or off, as a chip beside those that open. */
const FilterToggle = memo(function FilterToggle({
  label,
  part,
  isOn,
  onFilterChange,
}: FilterToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onFilterChange({ [part]: !isOn })}
      className={clsx(
        'inline-flex h-7 shrink-0 items-center rounded-control border px-2 text-13 hover:bg-hover pointer-coarse:h-11',
        isOn
          ? 'border-line-strong bg-selected font-medium'
          : 'border-dashed border-line-strong text-ink-muted',
      )}
    >
      {label}
    </button>
  );
});

/** The number of results, at the end of the filter row, where it never moves. */
function ResultCountText({ count, isExact, isKnown }: ResultCount) {
  const isHereOnly = useConnection() === 'offline' && !isExact;
  if (isHereOnly) {
    return (
      <span role="status" className="shrink-0 text-13 text-ink-muted tabular-nums">
        {formatExact(count)} on this device
      </span>
    );
  }
  const figure = `${formatExact(count)}${isExact ? '' : '+'}`;
  return (
    <span
      role="status"
      title={isExact ? undefined : 'At least this many; counted up to 1,000'}
      className="min-w-24 shrink-0 text-right text-13 whitespace-nowrap text-ink-muted tabular-nums max-sm:min-w-12"
    >
      {isKnown && (
        <>
          {figure}{' '}
          <span className="max-sm:sr-only">{count === 1 && isExact ? 'ticket' : 'tickets'}</span>
        </>
      )}
    </span>
  );
}

type ExportMenuProps = { filter: ListFilter; result: ResultCount };

/** Downloads what the filter leaves. The browser takes the answer as a file while it is being made. */
function ExportMenu({ filter, result: { count, isExact } }: ExportMenuProps) {
  const { organization, actor } = useTenant();
  const asked = useTicketFilter(filter);
  const form = useRef<HTMLFormElement>(null);
  if (!can(actor, 'ticket.export')) return null;

  function download(params: Record<string, string>) {
    const query = new URLSearchParams({ ...params, filter: JSON.stringify(asked) });
    form.current?.setAttribute('action', `/api/t/${organization.slug}/tickets/export?${query}`);
    form.current?.submit();
  }

  const figure = isExact ? formatExact(count) : 'all';
  const what = `${figure} ${count === 1 && isExact ? 'ticket' : 'tickets'}`;
  return (
    <>
      <form ref={form} method="post" />
      <Menu
        align="end"
        trigger={<IconButton label="Export tickets" size="sm" icon={<DownloadSimpleIcon />} />}
      >
        <MenuItem onSelect={() => download({ format: 'csv', bom: '1' })}>
          {`Export ${what} as CSV, for spreadsheets`}
        </MenuItem>
        <MenuItem
          onSelect={() => download({ format: 'json' })}
        >{`Export ${what} as JSON`}</MenuItem>
      </Menu>
    </>
  );
}
