'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { clsx } from 'clsx';
import type { MouseEvent } from 'react';
import type { SelectTicket } from './use-selection';

type SelectionCellProps = {
  ticketId: string;
  /** What it says of the ticket to assistive technology. */
  name: string;
  isSelected: boolean;
  onSelect: SelectTicket;
};

/** The start of a row: whether it is selected, and a click to change that; with Shift up to here. */
export function SelectionCell({ ticketId, name, isSelected, onSelect }: SelectionCellProps) {
  function select(event: MouseEvent<HTMLElement>) {
    onSelect(ticketId, event.shiftKey ? 'extend' : 'toggle');
    event.currentTarget.closest<HTMLElement>('[role="row"]')?.focus({ preventScroll: true });
  }
  return (
    <span role="gridcell" className="absolute inset-y-0 left-0 z-1 flex w-9">
      <button
        type="button"
        role="checkbox"
        aria-checked={isSelected}
        aria-label={`Select ${name}`}
        tabIndex={-1}
        onClick={select}
        // The focus belongs to the row, and a click with Shift must mark no text.
        onMouseDown={(event) => event.preventDefault()}
        className="group/select flex flex-1 items-center justify-center"
      >
        <span
          aria-hidden
          className={clsx(
            'flex size-4 items-center justify-center rounded-mark border text-12',
            isSelected
              ? 'border-accent bg-accent text-on-accent'
              : 'border-line-strong group-hover/select:border-control',
          )}
        >
          {isSelected && <CheckIcon weight="bold" />}
        </span>
      </button>
    </span>
  );
}
