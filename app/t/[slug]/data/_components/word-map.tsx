'use client';

import { Select, type SelectOption } from '@/components/ui/select';

type WordMapProps<Word extends string> = {
  label: string;
  /** The file's words. */
  words: readonly string[];
  meanings: readonly SelectOption<Word>[];
  value: Record<string, Word>;
  /** What a word means for which nothing was chosen. */
  fallback: Word;
  onChange: (value: Record<string, Word>) => void;
};

/** What each of the file's words means here. */
export function WordMap<Word extends string>({
  label,
  words,
  meanings,
  value,
  fallback,
  onChange,
}: WordMapProps<Word>) {
  if (words.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold">{label}: what the words mean</legend>
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {words.map((word) => (
          <Select
            key={word}
            label={word}
            size="sm"
            options={meanings}
            value={value[word] ?? fallback}
            onValueChange={(meaning) => onChange({ ...value, [word]: meaning })}
          />
        ))}
      </div>
    </fieldset>
  );
}
