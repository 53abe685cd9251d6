'use client';

import { type RefObject, useCallback } from 'react';
import { useTenant } from '@/components/sync/tenant';
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
  onOpenPart: (part: FilterPart | 'display' | undefined) => void;
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
      <div className="-my-1 flex min-w-0 [scrollbar-width:none] items-center gap-1.5 overflow-x-auto px-0.5 py-1 max-2xl:order-last max-2xl:-mx-4 max-2xl:w-[calc(100%+2rem)] max-2xl:px-4">
        {facets.map((facet) => (
          <FacetMenu
            key={facet}
            facet={facet}
            options={options[facet]}
            search={search}
            onChange={changeFacet}
            open={openPart === facet}
            onOpen={onOpenPart}
          />
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
        <CreatedFilter
          value={filter.created}
          onValueChange={(created) => onFilterChange({ created })}
          timeZone={organization.timeZone}
          open={openPart === 'created'}
          onOpenChange={(open) => onOpenPart(open ? 'created' : undefined)}
        />
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
