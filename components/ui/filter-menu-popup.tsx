'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { type KeyboardEvent, useState } from 'react';
import { FilterChip } from './filter-chip';
import { filterSummary } from './filter-summary';
import { isOptionFound, mostOptions, type Option } from './option';
import { OptionList } from './option-list';
import { useEarlyLetters } from './use-early-letters';

export type FilterMenuProps<Value extends string> = {
  /** The noun that is filtered: "Status". */
  label: string;
  options: readonly Option<Value>[];
  /** Chosen values; empty means no filter. */
  value: readonly Value[];
  onValueChange: (value: Value[]) => void;
  /** For opening it by a key. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/**
 * A filter chip with its list under it: several values, typing narrows, arrows and Enter choose,
 * Escape closes. Backspace on the chip clears it.
 */
export function FilterMenuPopup<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  open,
  onOpenChange,
}: FilterMenuProps<Value>) {
  const chosen = options.filter((option) => value.includes(option.value));
  const [typed, setTyped] = useState('');
  const clear = () => onValueChange([]);
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = open ?? isOpened;
  useEarlyLetters(isOpen, (letter) => setTyped((before) => before + letter));

  function clearOnBackspace(event: KeyboardEvent) {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    clear();
  }

  return (
    <Base.Root<Option<Value>, true>
      multiple
      autoHighlight
      items={options}
      filter={isOptionFound}
      limit={mostOptions}
      value={chosen}
      onValueChange={(next) => onValueChange(next.map((option) => option.value))}
      isItemEqualToValue={(a, b) => a.value === b.value}
      inputValue={typed}
      onInputValueChange={setTyped}
      open={isOpen}
      onOpenChange={(next) => {
        if (!next) setTyped('');
        setIsOpened(next);
        onOpenChange?.(next);
      }}
    >
      <FilterChip
        label={label}
        value={filterSummary(chosen)}
        onRemove={clear}
        trigger={<Base.Trigger onKeyDown={clearOnBackspace} />}
      />
      <OptionList
        label={`Filter by ${label.toLowerCase()}`}
        placeholder={label}
        multiple
        empty="No matches."
      />
    </Base.Root>
  );
}
