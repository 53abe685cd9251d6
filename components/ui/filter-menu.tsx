'use client';

import type { KeyboardEvent } from 'react';
import { FilterChip } from './filter-chip';
import type { FilterMenuProps } from './filter-menu-popup';
import { filterSummary } from './filter-summary';
import { popupCode, useFirstOpening } from './first-opening';

const code = popupCode(() => import('./filter-menu-popup'));

/**
 * A filter chip with its list under it: several values, typing narrows, arrows and Enter choose,
 * Escape closes. Backspace on the chip clears it.
 */
export function FilterMenu<Value extends string>(props: FilterMenuProps<Value>) {
  const { label, options, value, onValueChange } = props;
  const { used, popup, trigger } = useFirstOpening(code, props);
  if (used) return <used.FilterMenuPopup {...props} {...popup} />;

  const clear = () => onValueChange([]);
  function onKeyDown(event: KeyboardEvent) {
    const isClearing = event.key === 'Backspace' || event.key === 'Delete';
    if (!isClearing && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (isClearing) clear();
    else trigger.onClick();
  }
  return (
    <FilterChip
      label={label}
      value={filterSummary(options.filter((option) => value.includes(option.value)))}
      onRemove={clear}
      trigger={
        <button
          type="button"
          // As the popup's own trigger is, for which this one stands.
          role="combobox"
          aria-controls={undefined}
          aria-expanded={popup.open}
          aria-label={label}
          aria-haspopup="dialog"
          onKeyDown={onKeyDown}
          onClick={trigger.onClick}
          onFocus={trigger.onFocus}
          onPointerEnter={trigger.onPointerEnter}
        />
      }
    />
  );
}
