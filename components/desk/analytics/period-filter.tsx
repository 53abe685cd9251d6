'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { useState } from 'react';
import { FilterPopover } from '@/components/ui/filter-popover';
import { TextField } from '@/components/ui/text-field';
import { isoDay } from '@/lib/period/local-time';
import { comparisons, presets, type PeriodChoice } from '@/lib/period/period';
import { readFilter } from './metrics-filter';
import { useMetrics } from './metrics-provider';
import { comparisonWords, periodWord, presetWords } from './period-words';

/** Which days the metrics are of, and which they are compared with. */
export function PeriodFilter() {
  const { filter, onFilterChange, asked, timeZone } = useMetrics();
  const [open, setOpen] = useState(false);
  const span = asked?.question.period;
  const days =
    typeof filter.period === 'object'
      ? filter.period
      : {
          from: span ? isoDay(span.from, timeZone) : '',
          to: span ? isoDay(span.to - 1, timeZone) : '',
        };
  const choose = (period: PeriodChoice) => onFilterChange((now) => ({ ...now, period }));

  return (
    <FilterPopover
      label="Period"
      value={periodWord(filter.period)}
      onRemove={() => choose(readFilter('').period)}
      popupLabel="Period and comparison"
      className="w-72"
      open={open}
      onOpenChange={setOpen}
    >
      <div className="grid grid-cols-2">
        {presets.map((preset) => (
          <Choice
            key={preset}
            label={presetWords[preset]}
            isChosen={filter.period === preset}
            onChoose={() => {
              choose(preset);
              setOpen(false);
            }}
          />
        ))}
      </div>
      <div className="mt-1 grid grid-cols-2 gap-2 border-t border-line p-2">
        <TextField
          type="date"
          size="sm"
          label="From"
          value={days.from}
          max={days.to}
          onChange={({ target }) => target.value && choose({ ...days, from: target.value })}
        />
        <TextField
          type="date"
          size="sm"
          label="To"
          value={days.to}
          min={days.from}
          onChange={({ target }) => target.value && choose({ ...days, to: target.value })}
        />
        <p className="col-span-2 text-12 text-ink-faint">Days in {timeZone}</p>
      </div>
      <div className="border-t border-line pt-1">
        <p className="px-2 py-1 text-12 text-ink-faint">Compared with</p>
        {comparisons.map((comparison) => (
          <Choice
            key={comparison}
            label={comparisonWords[comparison]}
            isChosen={filter.comparison === comparison}
            onChoose={() => onFilterChange((now) => ({ ...now, comparison }))}
          />
        ))}
      </div>
    </FilterPopover>
  );
}

type ChoiceProps = { label: string; isChosen: boolean; onChoose: () => void };

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="option-row w-full text-left hover:bg-hover"
    >
      <span className="flex-1">{label}</span>
      {isChosen && <CheckIcon aria-hidden className="text-16 text-accent-ink" />}
    </button>
  );
}
