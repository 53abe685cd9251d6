'use client';

import { clsx } from 'clsx';
import { type ReactNode, type RefObject, useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { ProgressLine } from '@/components/ui/progress-line';
import { CreatedFilter } from './created-filter';
import { DisplayMenu } from './display-menu';
import { ExportMenu } from './export-menu';
import { type Facet, facets } from './facet';
import { FacetMenu } from './facet-menu';
import type { FilterPart } from './filter-parts';
import { FilterToggle } from './filter-toggle';
import { type ListFilter, writeNarrowing } from './list-filter';
import { ResultCount } from './result-count';
import { TextFilter } from './text-filter';
import type { Shown } from './use-display';
import { useFacetOptions } from './use-filter-options';
import type { ResultCount as Count } from './use-result-count';
import { ViewKeeper } from './views/view-keeper';

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
  result: Count;
  /** Rows for this filter are on their way. */
  isPending: boolean;
};

/** What narrows the list, always in view, in one line. */
export function FilterRow({
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
              search={search}
              onChange={changeFacet}
              open={openPart === facet}
              onOpen={onOpenPart}
            />
          </OnPhoneOnlyInUse>
        ))}
        <FilterToggle
          label="Awaiting reply"
          isOn={filter.isAwaiting}
          onChange={(isAwaiting) => onFilterChange({ isAwaiting })}
        />
        <FilterToggle
          label="Snoozed"
          isOn={filter.isAsleep}
          onChange={(isAsleep) => onFilterChange({ isAsleep })}
        />
        <OnPhoneOnlyInUse inUse={filter.created !== null || openPart === 'created'}>
          <CreatedFilter
            value={filter.created}
            onValueChange={(created) => onFilterChange({ created })}
            timeZone={organization.timeZone}
            open={openPart === 'created'}
            onOpenChange={(open) => onOpenPart(open ? 'created' : undefined)}
          />
        </OnPhoneOnlyInUse>
        <ViewKeeper filter={filter} display={display} />
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
        onOpenChange={(open) => onOpenPart(open ? 'display' : undefined)}
      />
      <ResultCount {...result} />
      <ExportMenu filter={filter} result={result} />
      {isPending && <ProgressLine className="absolute inset-x-0 -bottom-px text-accent" />}
    </div>
  );
}

/** A phone has room for what narrows the list now; the rest opens from one button. */
function OnPhoneOnlyInUse({ inUse, children }: { inUse: boolean; children: ReactNode }) {
  return <div className={clsx('flex', !inUse && 'max-sm:hidden')}>{children}</div>;
}
