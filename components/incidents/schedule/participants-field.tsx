'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import { nameIn, OnCallPerson } from './on-call-person';
import { staffOptions } from './staff-options';
import type { Staff } from './use-schedules';

type ParticipantsFieldProps = {
  staff: Staff;
  value: readonly string[];
  onValueChange: (ids: string[]) => void;
  error: string | undefined;
};

/** The people of a layer in the order of their turns. */
export function ParticipantsField({ staff, value, onValueChange, error }: ParticipantsFieldProps) {
  function move(id: string, by: number) {
    const others = value.filter((each) => each !== id);
    onValueChange(others.toSpliced(value.indexOf(id) + by, 0, id));
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-13 font-medium">People, in the order of their turns</legend>
      {value.length > 0 && (
        <ol className="mt-1 divide-y divide-line rounded-control border border-line">
          {value.map((id, index) => (
            <li key={id} className="flex items-center gap-1 py-0.5 pr-1 pl-2.5 text-13">
              <span className="w-5 shrink-0 text-ink-muted tabular-nums">{index + 1}</span>
              <span className="flex min-w-0 flex-1">
                <OnCallPerson memberId={id} staff={staff} />
              </span>
              <IconButton
                size="sm"
                label={`Move ${nameIn(staff, id)} up`}
                icon={<ArrowUpIcon aria-hidden />}
                disabled={index === 0}
                onClick={() => move(id, -1)}
              />
              <IconButton
                size="sm"
                label={`Move ${nameIn(staff, id)} down`}
                icon={<ArrowDownIcon aria-hidden />}
                disabled={index === value.length - 1}
                onClick={() => move(id, 1)}
              />
              <IconButton
                size="sm"
                label={`Remove ${nameIn(staff, id)}`}
                icon={<TrashIcon aria-hidden />}
                onClick={() => onValueChange(value.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ol>
      )}
      <Combobox
        label="Add person"
        hideLabel
        placeholder="Add person"
        options={staffOptions(staff).filter((option) => !value.includes(option.value))}
        value={null}
        onValueChange={(id) => onValueChange([...value, id])}
        error={error}
      />
    </fieldset>
  );
}
