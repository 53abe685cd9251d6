'use client';

import { FilterChip } from './filter-chip';
import type { FilterPopoverProps } from './filter-popover-popup';
import { popupCode, useFirstOpening } from './first-opening';
import { onBackspace } from './on-backspace';

const code = popupCode(() => import('./filter-popover-popup'));

/** A filter chip with controls of its own under it; for a list of values, use `FilterMenu`. */
export function FilterPopover(props: FilterPopoverProps) {
  const { label, value, onRemove, isRemovedByKey = false } = props;
  const { used, popup, trigger } = useFirstOpening(code, props);
  if (used) return <used.FilterPopoverPopup {...props} {...popup} />;
  return (
    <FilterChip
      label={label}
      value={value}
      onRemove={onRemove}
      trigger={
        <button
          type="button"
          aria-label={label}
          aria-haspopup="dialog"
          onKeyDown={isRemovedByKey ? onBackspace(onRemove) : undefined}
          {...trigger}
        />
      }
    />
  );
}
