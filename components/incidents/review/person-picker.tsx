'use client';

import { fromValue, toValue } from '@/components/core/choices/choices';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import type { Profile } from '@/zero/platform/member/schema';
import { PersonMark, personName, personOptions } from '../incident/person-options';

type PersonPickerProps = {
  label: string;
  memberId: string | null;
  people: readonly Profile[];
  /** Undefined for whoever may not change it. */
  onChange: ((memberId: string | null) => void) | undefined;
};

/** One colleague as a small picture, and the way to choose another one. */
export function PersonPicker({ label, memberId, people, onChange }: PersonPickerProps) {
  const { actor } = useTenant();
  const words = `${label}: ${personName({ memberId, people })}`;
  const mark = <PersonMark memberId={memberId} people={people} />;
  if (!onChange) {
    return (
      <span role="img" aria-label={words} className="shrink-0">
        {mark}
      </span>
    );
  }
  return (
    <Combobox
      label={label}
      options={personOptions(people, actor.id)}
      value={toValue(memberId)}
      onValueChange={(next) => onChange(fromValue(next))}
      trigger={
        <button
          type="button"
          aria-label={words}
          className="flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-11"
        >
          {mark}
        </button>
      }
    />
  );
}
