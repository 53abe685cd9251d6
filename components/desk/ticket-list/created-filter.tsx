'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { memo } from 'react';
import { FilterPopover } from '@/components/ui/filter-popover';
import { TextField } from '@/components/ui/text-field';
import {
  type CreatedPreset,
  createdPresets,
  type DayRange,
  isDay,
  type ListFilter,
} from './list-filter';

const noDays: DayRange = {};

type CreatedFilterProps = {
  value: ListFilter['created'];
  onValueChange: (value: ListFilter['created']) => void;
  /** IANA name of the zone in which its days begin. */
  timeZone: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** When a ticket was created: a recent stretch, or from one day to another. */
export const CreatedFilter = memo(function CreatedFilter({
  value,
  onValueChange,
  timeZone,
  open,
  onOpenChange,
}: CreatedFilterProps) {
  const days: DayRange = typeof value === 'object' && value !== null ? value : noDays;

  function choose(next: ListFilter['created']) {
    onValueChange(next);
    onOpenChange(false);
  }

  function changeDay(end: keyof DayRange, day: string) {
    const next: DayRange = { ...days, [end]: isDay(day) ? day : undefined };
    onValueChange(next.from || next.to ? next : null);
  }

  return (
    <FilterPopover
      label="Created"
      value={createdWord(value)}
      onRemove={() => onValueChange(null)}
      isRemovedByKey
      popupLabel="Filter by created"
      className="w-64"
      open={open}
      onOpenChange={onOpenChange}
    >
      {createdPresets.map((preset) => (
        <button
          key={preset}
          type="button"
          aria-pressed={value === preset}
          onClick={() => choose(value === preset ? null : preset)}
          className="option-row w-full text-left hover:bg-hover"
        >
          <span className="flex-1">{presetWords[preset]}</span>
          {value === preset && <CheckIcon aria-hidden className="text-16 text-accent-ink" />}
        </button>
      ))}
      <div className="mt-1 grid grid-cols-2 gap-2 border-t border-line p-2">
        <TextField
          type="date"
          size="sm"
          label="From"
          value={days.from ?? ''}
          max={days.to}
          onChange={(event) => changeDay('from', event.target.value)}
        />
        <TextField
          type="date"
          size="sm"
          label="To"
          value={days.to ?? ''}
          min={days.from}
          onChange={(event) => changeDay('to', event.target.value)}
        />
        <p className="col-span-2 text-12 text-ink-faint">Days in {timeZone}</p>
      </div>
    </FilterPopover>
  );
});

const presetWords: Record<CreatedPreset, string> = {
  today: 'Today',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  year: 'This year',
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** What is chosen, in a word or two; null for nothing. */
function createdWord(created: ListFilter['created']): string | null {
  if (created === null) return null;
  if (typeof created === 'string') return presetWords[created];
  const word = (text: string) => day.format(new Date(`${text}T00:00:00Z`));
  const { from, to } = created;
  if (from && to) return from === to ? word(from) : `${word(from)} – ${word(to)}`;
  return from ? `from ${word(from)}` : to ? `until ${word(to)}` : null;
}
