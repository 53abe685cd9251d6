'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { type ReactNode, useState } from 'react';
import { FilterPopover } from '@/components/ui/filter-popover';
import { TextField } from '@/components/ui/text-field';
import { isoDay } from '@/lib/period/local-time';
import { type PeriodChoice, presets, type Span } from '@/lib/period/period';
import { periodWord, presetWords } from './period-words';

type PeriodPickerProps = {
  period: PeriodChoice;
  /** The days that it stands for, once they are known. */
  span: Span | undefined;
  timeZone: string;
  onChange: (period: PeriodChoice) => void;
  /** Back to the period that is shown when none is chosen. */
  onReset: () => void;
  popupLabel?: string;
  /** More that is chosen in the same place. */
  children?: ReactNode;
};

/** Chooses the days that a page tells of. */
export function PeriodPicker({
  period,
  span,
  timeZone,
  onChange,
  onReset,
  popupLabel = 'Period',
  children,
}: PeriodPickerProps) {
  const [open, setOpen] = useState(false);
  const days =
    typeof period === 'object'
      ? period
      : {
          from: span ? isoDay(span.from, timeZone) : '',
          to: span ? isoDay(span.to - 1, timeZone) : '',
        };
  return (
    <FilterPopover
      label="Period"
      value={periodWord(period)}
      onRemove={onReset}
      popupLabel={popupLabel}
      className="w-72"
      open={open}
      onOpenChange={setOpen}
    >
      <div className="grid grid-cols-2">
        {presets.map((preset) => (
          <PeriodOption
            key={preset}
            label={presetWords[preset]}
            isChosen={period === preset}
            onChoose={() => {
              onChange(preset);
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
          onChange={({ target }) => target.value && onChange({ ...days, from: target.value })}
        />
        <TextField
          type="date"
          size="sm"
          label="To"
          value={days.to}
          min={days.from}
          onChange={({ target }) => target.value && onChange({ ...days, to: target.value })}
        />
        <p className="col-span-2 text-12 text-ink-faint">Days in {timeZone}</p>
      </div>
      {children}
    </FilterPopover>
  );
}

type PeriodOptionProps = { label: string; isChosen: boolean; onChoose: () => void };

/** One of several that are chosen with the period. */
export function PeriodOption({ label, isChosen, onChoose }: PeriodOptionProps) {
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
