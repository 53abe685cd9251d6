'use client';

import { type ReactNode, useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { DimensionFilter } from './dimension-filter';
import { filterDimensions, isNarrowed, readFilter } from './metrics-filter';
import { useMetrics } from './metrics-provider';
import { HoursFilter } from './hours-filter';
import { PeriodFilter } from './period-filter';
import { SourceFilter } from './source-filter';
import { WeekHourFilter } from './week-hour-filter';
import type { Dimension } from '@/zero/desk/analytics/engine/question';

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

/** What narrows every figure of the page, always in view, in one line. */
export function MetricsFilterRow({ before, after, without }: MetricsFilterRowProps) {
  const { filter, onFilterChange, names } = useMetrics();
  const offered = filterDimensions.filter((dimension) => dimension !== without);
  const [openPart, setOpenPart] = useState<Dimension>();
  const clear = () => {
    const { chosen, weekHour, withImported } = readFilter('');
    onFilterChange((now) => ({ ...now, chosen, weekHour, withImported }));
  };
  useShortcut('F', 'Filter figures', () => setOpenPart(offered[0]), { group: 'Figures' });
  useShortcut('Shift+F', 'Clear filters', clear, { group: 'Figures' });

  return (
    <div
      role="search"
      aria-label="Filter figures"
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
      {after}
    </div>
  );
}
