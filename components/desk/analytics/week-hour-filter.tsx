'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { weekHourWord } from '@/components/core/chart/heat';
import { Button } from '@/components/ui/button';
import { useMetrics } from './metrics-provider';

/** The hour of the week that was chosen on the heat map, to be taken away. */
export function WeekHourFilter() {
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
