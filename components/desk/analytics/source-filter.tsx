'use client';

import { Button } from '@/components/ui/button';
import { useMetrics } from './metrics-provider';

/** Imported history is left out until somebody asks for it. */
export function SourceFilter() {
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
