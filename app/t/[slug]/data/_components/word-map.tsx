'use client';

import { formatExact } from '@/lib/format/number';
import { Select, type SelectOption } from '@/components/ui/select';

type WordMapProps<Word extends string> = {
  label: string;
  /** The file's words, and how often each stands there; "" for empty cells. */
  words: Readonly<Record<string, number>>;
  meanings: readonly SelectOption<Word>[];
  value: Record<string, Word>;
  onChange: (value: Record<string, Word>) => void;
};

/** What each of the file's words means here. */
export function WordMap<Word extends string>({
  label,
  words,
  meanings,
  value,
  onChange,
}: WordMapProps<Word>) {
  const entries = Object.entries(words);
  if (entries.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold">{label}: what the words mean</legend>
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {entries.map(([word, count]) => (
          <Select
            key={word}
            label={`${word || 'Empty cells'} (${formatExact(count)})`}
            placeholder="Choose what it means"
            size="sm"
            options={meanings}
            value={value[word] ?? null}
            onValueChange={(meaning) => onChange({ ...value, [word]: meaning })}
          />
        ))}
      </div>
    </fieldset>
  );
}
