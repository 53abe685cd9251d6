'use client';

import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { DateReading } from '@/zero/import/draft';

type DateFieldProps = {
  label: string;
  format: string;
  /** The ways to read a date of the file, where nothing in it tells the day from the month. */
  readings: readonly DateReading[];
  onChange: (format: string) => void;
};

/** How the file writes dates; where it can be read in two ways, which of them is meant. */
export function DateField({ label, format, readings, onChange }: DateFieldProps) {
  const [first] = readings;
  if (!first) {
    return (
      <TextField
        label={label}
        size="sm"
        maxLength={60}
        value={format}
        error={format === '' ? 'Say how, such as dd.MM.yyyy HH:mm.' : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <Select
      label={`${first.example} is`}
      size="sm"
      error={format === '' ? 'Choose: the file does not tell the day from the month.' : undefined}
      options={readings.map((each) => ({ value: each.format, label: each.reads }))}
      value={readings.some((each) => each.format === format) ? format : null}
      onValueChange={onChange}
    />
  );
}
