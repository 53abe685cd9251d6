'use client';

import { Popover } from '@base-ui/react/popover';
import type { KeyboardEvent } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { FilterChip } from '@/components/ui/filter-chip';
import { TextField } from '@/components/ui/text-field';

type Days = { from?: string | undefined; to?: string | undefined };
type TimeFilterProps = Days & { onDaysChange: (days: Days) => void };

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** From one day to another, both included. */
export function TimeFilter({ from, to, onDaysChange }: TimeFilterProps) {
  const { organization } = useTenant();
  const clear = () => onDaysChange({ from: undefined, to: undefined });

  function clearOnBackspace(event: KeyboardEvent) {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    clear();
  }

  return (
    <Popover.Root>
      <FilterChip
        label="Time"
        value={daysWord(from, to)}
        onRemove={clear}
        trigger={<Popover.Trigger onKeyDown={clearOnBackspace} />}
      />
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-40">
          <Popover.Popup aria-label="Filter by time" className="w-72 floating p-3 outline-none">
            <div className="grid grid-cols-2 gap-2">
              <TextField
                type="date"
                size="sm"
                label="From"
                value={from ?? ''}
                max={to}
                onChange={(event) => onDaysChange({ from: event.target.value || undefined })}
              />
              <TextField
                type="date"
                size="sm"
                label="To"
                value={to ?? ''}
                min={from}
                onChange={(event) => onDaysChange({ to: event.target.value || undefined })}
              />
              <p className="col-span-2 text-12 text-ink-faint">Days in {organization.timeZone}</p>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function daysWord(from: string | undefined, to: string | undefined): string | null {
  const word = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`));
  if (from && to) return from === to ? word(from) : `${word(from)} – ${word(to)}`;
  if (from) return `from ${word(from)}`;
  return to ? `until ${word(to)}` : null;
}
