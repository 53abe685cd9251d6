'use client';

import { Button } from '@/components/ui/button';
import { useMetrics } from './metrics-provider';

/** Whether durations count every hour or opening hours alone. */
export function HoursFilter() {
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
