'use client';

import { dateFormatOf, type ImportPreview } from '@/zero/platform/import/preview';
import { DateField } from './date-field';

type DateFieldsProps<Field extends string> = {
  fields: readonly Field[];
  words: Record<Field, string>;
  /** Which column is what. */
  columns: Record<Field, string | null>;
  preview: ImportPreview;
  /** What was chosen, by column. */
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
};

/** How the dates of each mapped column are written. */
export function DateFields<Field extends string>({
  fields,
  words,
  columns,
  preview,
  value,
  onChange,
}: DateFieldsProps<Field>) {
  return fields.map((field) => {
    const column = columns[field];
    const form = column === null ? undefined : preview.dates[column];
    if (column === null || !form) return null;
    return (
      <DateField
        key={field}
        label={words[field]}
        format={dateFormatOf(preview, value, column)}
        readings={form.readings}
        onChange={(format) => onChange({ ...value, [column]: format })}
      />
    );
  });
}
