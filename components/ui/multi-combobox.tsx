'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { type ReactElement, useState } from 'react';
import { isOptionFound, mostOptions, type Option } from './option';
import { OptionList } from './option-list';

type MultiComboboxProps = {
  /** Names the popup and its search field. */
  label: string;
  options: readonly Option<string>[];
  value: readonly string[];
  onAdd: (value: string) => void;
  onRemove: (value: string) => void;
  /** Makes what was typed where no option has that name. */
  onCreate?: ((name: string) => void) | undefined;
  empty?: string;
  trigger: ReactElement<Record<string, unknown>>;
  /** The trigger's name for assistive technology, with what is chosen. */
  triggerLabel: string;
  disabled?: boolean | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

const creating = 'create';

/** Some of many, each put on or taken off at once: tags, followers. */
export function MultiCombobox({
  label,
  options,
  value,
  onAdd,
  onRemove,
  onCreate,
  empty = 'No matches.',
  trigger,
  triggerLabel,
  disabled = false,
  open,
  onOpenChange,
}: MultiComboboxProps) {
  const [text, setText] = useState('');
  const typed = text.trim();
  const isNew =
    onCreate !== undefined &&
    typed !== '' &&
    !options.some((option) => option.label.toLowerCase() === typed.toLowerCase());
  // The name first, so that the list's own search keeps it.
  const items = isNew ? [...options, { value: creating, label: typed, hint: 'Create' }] : options;
  const chosen = options.filter((option) => value.includes(option.value));

  function change(next: readonly Option<string>[]) {
    const ids = next.map((option) => option.value);
    const added = ids.find((id) => !value.includes(id));
    if (added === creating) onCreate?.(typed);
    else if (added !== undefined) onAdd(added);
    for (const { value: id } of chosen) if (!ids.includes(id)) onRemove(id);
    setText('');
  }

  return (
    <Base.Root<Option<string>, true>
      multiple
      autoHighlight
      items={items}
      filter={isOptionFound}
      limit={mostOptions}
      value={chosen}
      onValueChange={change}
      inputValue={text}
      onInputValueChange={setText}
      isItemEqualToValue={(a, b) => a.value === b.value}
      disabled={disabled}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange })}
    >
      <Base.Trigger render={trigger} aria-label={triggerLabel} />
      <OptionList label={label} placeholder={label} multiple empty={empty} />
    </Base.Root>
  );
}
