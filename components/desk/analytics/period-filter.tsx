'use client';

import { PeriodOption, PeriodPicker } from '@/components/core/period/period-picker';
import { comparisonWords } from '@/components/core/period/period-words';
import { comparisons, type PeriodChoice } from '@/lib/period/period';
import { readFilter } from './metrics-filter';
import { useMetrics } from './metrics-provider';

/** Which days the metrics are of, and which they are compared with. */
export function PeriodFilter() {
  const { filter, onFilterChange, asked, timeZone } = useMetrics();
  const choose = (period: PeriodChoice) => onFilterChange((now) => ({ ...now, period }));
  return (
    <PeriodPicker
      period={filter.period}
      span={asked?.question.period}
      timeZone={timeZone}
      onChange={choose}
      onReset={() => choose(readFilter('').period)}
      popupLabel="Period and comparison"
    >
      <div className="border-t border-line pt-1">
        <p className="px-2 py-1 text-12 text-ink-faint">Compared with</p>
        {comparisons.map((comparison) => (
          <PeriodOption
            key={comparison}
            label={comparisonWords[comparison]}
            isChosen={filter.comparison === comparison}
            onChoose={() => onFilterChange((now) => ({ ...now, comparison }))}
          />
        ))}
      </div>
    </PeriodPicker>
  );
}
