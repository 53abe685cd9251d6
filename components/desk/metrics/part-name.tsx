'use client';

import { none, toggled } from '@/components/desk/analytics/metrics-filter';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import type { Dimension } from '@/zero/desk/analytics/engine/question';

type PartNameProps = { dimension: Dimension; name: string | null };

/** The name of a row, which narrows the page to it, or no longer. */
export function PartName({ dimension, name }: PartNameProps) {
  const { filter, onFilterChange, names } = useMetrics();
  return (
    <button
      type="button"
      data-row={name ?? none}
      aria-pressed={filter.chosen[dimension].includes(name ?? none)}
      className="max-w-full truncate rounded-control hover:text-accent-ink aria-pressed:text-accent-ink"
      onClick={() => onFilterChange((now) => toggled(now, dimension, name))}
    >
      {names.nameOf(dimension, name)}
    </button>
  );
}
