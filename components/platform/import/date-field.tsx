'use client';

import { formatNoun } from '@/lib/format/number';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { DateReading } from '@/zero/platform/import/preview';

type DateFieldProps = {
  /** Whose dates: "Opened at". */
  label: string;
  format: string;
  /** The ways to read the column, where its dates do not tell the day from the month. */
  readings: readonly DateReading[];
  onChange: (format: string) => void;
};

/** How a column writes dates; where they can be read in two ways, which of them is meant. */
export function DateField({ label, format, readings, onChange }: DateFieldProps) {
  if (readings.length === 0) {
    return (
      <TextField
        label={`${label}: dates look like`}
        size="sm"
        maxLength={60}
        value={format}
        error={format === '' ? 'Enter the format, such as dd.MM.yyyy HH:mm.' : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <Select
      label={`${label}: day or month first`}
      size="sm"
      className="col-span-2 max-sm:col-span-1"
      error={format === '' ? 'Choose one: the dates in this column are ambiguous.' : undefined}
      options={readings.map((each) => ({ value: each.format, label: wordsOf(each) }))}
      value={readings.some((each) => each.format === format) ? format : null}
      onValueChange={onChange}
    />
  );
}

const wordsOf = ({ example, reads, count }: DateReading) =>
  `${example} is ${reads} (reads ${formatNoun(count, 'date')})`;
