'use client';

import { Select } from '@/components/ui/select';
import type { ImportPreview } from '@/zero/platform/import/preview';

type ColumnChoicesProps<Field extends string> = {
  fields: readonly Field[];
  words: Record<Field, string>;
  needed: readonly Field[];
  preview: ImportPreview;
  value: Record<Field, string | null>;
  onChange: (value: Record<Field, string | null>) => void;
};

const nothing = '\u0000';

/** Which column of the file is what. */
export function ColumnChoices<Field extends string>({
  fields,
  words,
  needed,
  preview: { header, repeated },
  value,
  onChange,
}: ColumnChoicesProps<Field>) {
  const options = header
    .filter((name) => repeated[name] === undefined)
    .map((name) => ({ value: name, label: name }));
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold">Columns</legend>
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {fields.map((field) => {
          const isNeeded = needed.includes(field);
          return (
            <Select
              key={field}
              label={words[field]}
              size="sm"
              placeholder="Choose a column"
              options={isNeeded ? options : [{ value: nothing, label: 'Leave out' }, ...options]}
              value={value[field] ?? (isNeeded ? null : nothing)}
              onValueChange={(column) =>
                onChange({ ...value, [field]: column === nothing ? null : column })
              }
              error={isNeeded && !value[field] ? 'Needed.' : undefined}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
