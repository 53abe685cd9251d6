'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { memo, type ReactNode, useState } from 'react';
import { weekHourWord } from '@/components/core/chart/heat';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { Dimension } from '@/zero/desk/analytics/engine/question';
import { filterDimensions, isNarrowed, type MetricsFilter, readFilter } from './metrics-filter';
import { useMetrics } from './metrics-provider';
import { PeriodFilter } from './period-filter';

const words = {
  client: 'Client',
  team: 'Team',
  agent: 'Agent',
  type: 'Type',
  priority: 'Priority',
  status: 'Status',
  channel: 'Channel',
} as const;

type MetricsFilterRowProps = {
  /** What stands before the filters, and behind them. */
  before?: ReactNode;
  after?: ReactNode;
  /** What the page is fixed to already. */
  without?: Dimension | undefined;
};

/** What narrows every metric of the page, always in view, in one line. */
export function MetricsFilterRow({ before, after, without }: MetricsFilterRowProps) {
  const { filter, onFilterChange, names } = useMetrics();
  const offered = filterDimensions.filter((dimension) => dimension !== without);
  const [openPart, setOpenPart] = useState<Dimension>();
  const clear = () => {
    const { chosen, weekHour, withImported } = readFilter('');
    onFilterChange((now) => ({ ...now, chosen, weekHour, withImported }));
  };
  useShortcut('F', 'Filter metrics', () => setOpenPart(offered[0]), { group: 'Metrics' });
  useShortcut('Shift+F', 'Clear filters', clear, { group: 'Metrics' });

  return (
    <div
      role="search"
      aria-label="Filter metrics"
      className="sticky top-0 z-10 flex [scrollbar-width:none] items-center gap-1.5 overflow-x-auto border-b border-line bg-surface px-4 py-2"
    >
      {before}
      <PeriodFilter />
      <HoursFilter />
      <span aria-hidden className="mx-1 h-4 w-px shrink-0 bg-line-strong" />
      {offered.map((dimension) => (
        <DimensionFilter
          key={dimension}
          dimension={dimension}
          label={words[dimension]}
          options={names.options[dimension]}
          value={filter.chosen[dimension]}
          isOpen={openPart === dimension}
          onOpenPart={setOpenPart}
          onFilterChange={onFilterChange}
        />
      ))}
      <WeekHourFilter />
      <SourceFilter />
      {isNarrowed(filter, without) && (
        <Button variant="ghost" size="sm" onClick={clear}>
          Clear
        </Button>
      )}
      <div className="flex shrink-0 gap-1.5 bg-surface empty:hidden md:sticky md:-right-4 md:pr-4 md:pl-2">
        {after}
      </div>
    </div>
  );
}

type DimensionFilterProps = {
  dimension: Dimension;
  label: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  isOpen: boolean;
  onOpenPart: (part: Dimension | undefined) => void;
  onFilterChange: (change: (filter: MetricsFilter) => MetricsFilter) => void;
};

/** One dimension of the filter row; it is paused while another one changes. */
const DimensionFilter = memo(function DimensionFilter({
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

/** Imported history is left out until somebody asks for it. */
function SourceFilter() {
  const { filter, onFilterChange } = useMetrics();
  const { withImported } = filter;
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-pressed={withImported}
      className="shrink-0"
      onClick={() => onFilterChange((now) => ({ ...now, withImported: !withImported }))}
    >
      {withImported ? 'With imported history' : 'Without imported history'}
    </Button>
  );
}

/** Whether durations count every hour or opening hours alone. */
function HoursFilter() {
  const { filter, onFilterChange } = useMetrics();
  const isBusiness = filter.hours === 'business';
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-pressed={isBusiness}
      className="shrink-0"
      onClick={() =>
        onFilterChange((now) => ({ ...now, hours: isBusiness ? 'calendar' : 'business' }))
      }
    >
      {isBusiness ? 'Business hours' : 'Calendar hours'}
    </Button>
  );
}

/** The hour of the week that was chosen on the heat map, to be taken away. */
function WeekHourFilter() {
  const { filter, onFilterChange } = useMetrics();
  if (filter.weekHour === null) return null;
  const word = weekHourWord(filter.weekHour);
  return (
    <Button
      size="sm"
      className="shrink-0"
      aria-label={`Created ${word}. Count every hour again`}
      onClick={() => onFilterChange((now) => ({ ...now, weekHour: null }))}
    >
      <span className="text-ink-muted">Created</span> {word}
      <XIcon aria-hidden weight="bold" className="text-12 text-ink-faint" />
    </Button>
  );
}
