'use client';

import { Popover as Base } from '@base-ui/react/popover';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { FilterChip } from './filter-chip';
import { onBackspace } from './on-backspace';

export type FilterPopoverProps = {
  /** The noun that is filtered: "Created". */
  label: string;
  /** What is chosen, in a word or two; null while the filter is off. */
  value: string | null;
  onRemove: () => void;
  /** Whether Backspace on the chip removes it as well. */
  isRemovedByKey?: boolean;
  /** Names the popup for assistive technology. */
  popupLabel: string;
  /** The popup's width. */
  className: string;
  children: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The chip with its popup, from when it is first opened. */
export function FilterPopoverPopup({
  label,
  value,
  onRemove,
  isRemovedByKey = false,
  popupLabel,
  className,
  children,
  open,
  onOpenChange,
}: FilterPopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <FilterChip
        label={label}
        value={value}
        onRemove={onRemove}
        trigger={<Base.Trigger onKeyDown={isRemovedByKey ? onBackspace(onRemove) : undefined} />}
      />
      <Base.Portal>
        <Base.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-40">
          <Base.Popup
            aria-label={popupLabel}
            className={clsx('floating p-1 outline-none', className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
