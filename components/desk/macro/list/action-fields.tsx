'use client';

import { TagChip } from '@/components/platform/tag/tag-chip';
import { TagPicker } from '@/components/platform/tag/tag-picker';
import { useAssignable, useDesk, useTags } from '@/components/desk/ticket/use-desk';
import { offered } from '@/components/core/choices/choices';
import { Combobox } from '@/components/ui/combobox';
import { priorityWord } from '@/components/desk/ticket/priority';
import { Select } from '@/components/ui/select';
import { statusWord } from '@/components/desk/ticket/status';
import type { MacroActions } from '@/zero/desk/macro/values';
import type { Tag } from '@/zero/platform/tag/schema';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { chosenOf, type Choice, withChoice } from './action-choice';

type ActionFieldsProps = {
  value: MacroActions;
  onValueChange: (actions: MacroActions) => void;
  disabled: boolean;
};

const asItIs = { value: 'keep', label: 'Leave as it is' } as const;

/** What a macro does to the ticket; what is left alone stays as it is. */
export function ActionFields({ value, onValueChange, disabled }: ActionFieldsProps) {
  const { types } = useDesk();
  const people = useAssignable();
  const tags = useTags();
  const change = (field: Choice, chosen: string) => onValueChange(withChoice(value, field, chosen));
  const changeTags = (field: 'addTagIds' | 'removeTagIds', ids: string[]) => {
    const { [field]: _, ...others } = value;
    onValueChange(ids.length > 0 ? { ...others, [field]: ids } : others);
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="Status"
        disabled={disabled}
        options={[
          asItIs,
          ...ticketStatuses
            .filter((status) => status !== 'new')
            .map((status) => ({ value: status, label: statusWord(status) })),
        ]}
        value={chosenOf(value, 'status')}
        onValueChange={(next) => change('status', next)}
      />
      <Select
        label="Priority"
        disabled={disabled}
        options={[
          asItIs,
          ...ticketPriorities.map((priority) => ({
            value: priority,
            label: priorityWord(priority),
          })),
        ]}
        value={chosenOf(value, 'priority')}
        onValueChange={(next) => change('priority', next)}
      />
      <Combobox
        label="Assignee"
        disabled={disabled}
        options={[
          asItIs,
          { value: 'me', label: 'Whoever applies it' },
          { value: 'nothing', label: 'Nobody' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosenOf(value, 'assigneeId')}
        onValueChange={(next) => change('assigneeId', next)}
      />
      <Combobox
        label="Type"
        disabled={disabled}
        options={[
          asItIs,
          { value: 'nothing', label: 'No type' },
          ...offered(types, value.typeId).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosenOf(value, 'typeId')}
        onValueChange={(next) => change('typeId', next)}
      />
      <TagsField
        label="Add tags"
        tags={tags}
        ids={value.addTagIds ?? []}
        disabled={disabled}
        onChange={(ids) => changeTags('addTagIds', ids)}
      />
      <TagsField
        label="Remove tags"
        tags={tags}
        ids={value.removeTagIds ?? []}
        disabled={disabled}
        onChange={(ids) => changeTags('removeTagIds', ids)}
      />
    </div>
  );
}

type TagsFieldProps = {
  label: string;
  tags: readonly Tag[];
  ids: readonly string[];
  disabled: boolean;
  onChange: (ids: string[]) => void;
};

function TagsField({ label, tags, ids, disabled, onChange }: TagsFieldProps) {
  const chosen = tags.filter(({ id }) => ids.includes(id));
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-13 font-medium">{label}</span>
      <TagPicker
        label={label}
        tags={tags}
        value={ids}
        disabled={disabled}
        onTag={(id) => onChange([...ids, id])}
        onUntag={(id) => onChange(ids.filter((each) => each !== id))}
        trigger={
          <button
            type="button"
            className="flex min-h-9 w-full flex-wrap items-center gap-1 input-frame px-2.5 py-1.5 text-left text-14 pointer-coarse:min-h-11"
          >
            {chosen.length > 0 ? (
              chosen.map(({ id, name, hue }) => <TagChip key={id} name={name} hue={hue} />)
            ) : (
              <span className="text-ink-faint">None</span>
            )}
          </button>
        }
      />
    </div>
  );
}
