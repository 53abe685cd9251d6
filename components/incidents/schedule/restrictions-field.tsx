'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { type Restriction, weekdays } from '@/zero/incidents/schedule/values';
import { weekdayWord } from './rotation-words';

type RestrictionsFieldProps = {
  value: readonly Restriction[];
  onValueChange: (restrictions: Restriction[]) => void;
  error: string | undefined;
};

const office: Restriction = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };

/** When a layer applies: weekdays and hours, in the time zone of the schedule. */
export function RestrictionsField({ value, onValueChange, error }: RestrictionsFieldProps) {
  const change = (index: number, restriction: Restriction) =>
    onValueChange(value.with(index, restriction));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-13 font-medium">Restrictions</legend>
      <p className="text-12 text-ink-muted">
        {value.length === 0
          ? 'The layer applies at all times.'
          : 'Where the end is not after the start, it is on the next day.'}
      </p>
      {value.map((restriction, index) => (
        <div
          key={index}
          role="group"
          aria-label={`Restriction ${index + 1}`}
          className="flex flex-col gap-2 rounded-control border border-line p-2.5"
        >
          <div className="flex flex-wrap gap-x-3 gap-y-1">
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                label={weekdayWord(day)}
                checked={restriction.weekdays.includes(day)}
                onCheckedChange={(isOn) =>
                  change(index, {
                    ...restriction,
                    weekdays: weekdays.filter((each) =>
                      each === day ? isOn : restriction.weekdays.includes(each),
                    ),
                  })
                }
              />
            ))}
          </div>
          <div className="flex items-end gap-2">
            <TextField
              type="time"
              label="From"
              value={restriction.from}
              onChange={({ target }) => change(index, { ...restriction, from: target.value })}
            />
            <TextField
              type="time"
              label="To"
              value={restriction.to}
              onChange={({ target }) => change(index, { ...restriction, to: target.value })}
            />
            <IconButton
              label={`Remove restriction ${index + 1}`}
              icon={<TrashIcon aria-hidden />}
              onClick={() => onValueChange(value.toSpliced(index, 1))}
            />
          </div>
        </div>
      ))}
      {error && (
        <p role="alert" className="text-12 text-danger-ink">
          {error}
        </p>
      )}
      <Button
        size="sm"
        icon={<PlusIcon aria-hidden />}
        className="self-start"
        onClick={() => onValueChange([...value, office])}
      >
        Add restriction
      </Button>
    </fieldset>
  );
}
