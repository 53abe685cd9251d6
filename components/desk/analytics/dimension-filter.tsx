'use client';

import { memo } from 'react';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { Dimension } from '@/zero/desk/analytics/engine/question';
import type { MetricsFilter } from './metrics-filter';

type DimensionFilterProps = {
  dimension: Dimension;
  label: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  isOpen: boolean;
  onOpenPart: (part: Dimension | undefined) => void;
  onFilterChange: (change: (filter: MetricsFilter) => MetricsFilter) => void;
};

/** One dimension of the filter row; it rests while another one changes. */
export const DimensionFilter = memo(function DimensionFilter({
  dimension,
  label,
  options,
  value,
  isOpen,
  onOpenPart,
  onFilterChange,
}: DimensionFilterProps) {
  return (
    <FilterMenu
      label={label}
      options={options}
      value={value}
      onValueChange={(values) =>
        onFilterChange((filter) => ({
          ...filter,
          chosen: { ...filter.chosen, [dimension]: values },
        }))
      }
      open={isOpen}
      onOpenChange={(open) => onOpenPart(open ? dimension : undefined)}
    />
  );
});
