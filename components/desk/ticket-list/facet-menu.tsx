'use client';

import { memo, useCallback, useMemo } from 'react';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { Option } from '@/components/ui/option';
import type { Facet } from './facet';
import { filterParts } from './filter-parts';
import { readFilter } from './list-filter';
import { useFacetCounts } from './use-facet-counts';

type FacetMenuProps = {
  facet: Facet;
  options: readonly Option<string>[];
  /** The whole filter, as the address has it. */
  search: string;
  onChange: (facet: Facet, chosen: readonly string[]) => void;
  open: boolean;
  onOpen: (facet: Facet | undefined) => void;
};

/** The chip of one facet, with what each of its choices would leave. */
export const FacetMenu = memo(function FacetMenu({
  facet,
  options,
  search,
  onChange,
  open,
  onOpen,
}: FacetMenuProps) {
  const filter = useMemo(() => readFilter(search), [search]);
  const { counts, isCut } = useFacetCounts(filter, facet, open);
  const counted = useMemo(() => {
    if (!open || counts.size === 0) return options;
    return options.map((option) => {
      const count = counts.get(option.value) ?? 0;
      // Of what was not counted, nothing is known.
      return count === 0 && isCut ? option : { ...option, count, isCountCut: isCut };
    });
  }, [options, counts, isCut, open]);
  return (
    <FilterMenu
      label={filterParts[facet]}
      options={counted}
      value={filter[facet]}
      onValueChange={useCallback((chosen: string[]) => onChange(facet, chosen), [onChange, facet])}
      open={open}
      onOpenChange={(isOpen) => onOpen(isOpen ? facet : undefined)}
    />
  );
});
