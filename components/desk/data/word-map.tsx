'use client';

import { useState } from 'react';
import { containsText } from '@/lib/search/normalize-text';
import { formatExact, formatNoun } from '@/lib/format/number';
import { Button } from '@/components/ui/button';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';

type WordMapProps<Word extends string> = {
  label: string;
  /** The column; null where none is chosen. */
  column: string | null;
  /** Its words, and how often each stands there; "" for empty cells. Undefined where they are too many. */
  words: Readonly<Record<string, number>> | undefined;
  meanings: readonly SelectOption<Word>[];
  value: Record<string, Word>;
  onChange: (value: Record<string, Word>) => void;
  /** What every word means that has no meaning of its own. */
  rest: Word | null;
  onRestChange: (rest: Word | null) => void;
};

/** So many words are seen at once. */
const pageSize = 24;
/** With more, one choice may stand for those that are left. */
const many = 12;
const none = '\u0000';

/** What each word of a column means here: those without a meaning first, then by how often they stand there. */
export function WordMap<Word extends string>({
  label,
  column,
  words,
  meanings,
  value,
  onChange,
  rest,
  onRestChange,
}: WordMapProps<Word>) {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(pageSize);
  // Where a word stands does not change while it is given a meaning.
  const [begun] = useState(value);
  if (column === null) return null;
  const all = Object.entries(words ?? {}).sort(
    ([one, count], [other, otherCount]) =>
      Number(Object.hasOwn(begun, one)) - Number(Object.hasOwn(begun, other)) || otherCount - count,
  );
  const found = all.filter(([word]) => containsText(search, word || 'Empty cells'));
  const open = all.filter(([word]) => !Object.hasOwn(value, word));
  const openRows = open.reduce((sum, [, count]) => sum + count, 0);
  const restMeanings = [{ value: none, label: 'Choose for each' }, ...meanings] as const;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-13 font-semibold">{label}: what the words mean</legend>
      {!words && (
        <p role="alert" className="text-13 text-danger-ink">
          {column} holds long texts or more than 1,000 different words. Choose another column, or
          say below what all of them mean.
        </p>
      )}
      {(all.length > many || !words) && (
        <div className="grid grid-cols-3 items-start gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
          <Select<string>
            label={
              words
                ? `All ${formatExact(open.length)} words without a meaning (${formatNoun(openRows, 'row')})`
                : 'Every word'
            }
            size="sm"
            options={restMeanings}
            value={rest ?? none}
            onValueChange={(next) =>
              onRestChange(meanings.find((meaning) => meaning.value === next)?.value ?? null)
            }
          />
          {all.length > pageSize && (
            <TextField
              label={`Find one of ${formatExact(all.length)} words`}
              type="search"
              size="sm"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          )}
        </div>
      )}
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {found.slice(0, shown).map(([word, count]) => (
          <Select
            key={word}
            label={`${word || 'Empty cells'} (${formatExact(count)})`}
            placeholder={rest ? 'As all without a meaning' : 'Choose what it means'}
            size="sm"
            options={meanings}
            value={value[word] ?? null}
            onValueChange={(meaning) => onChange({ ...value, [word]: meaning })}
          />
        ))}
      </div>
      {found.length > shown && (
        <Button size="sm" className="self-start" onClick={() => setShown(shown + 4 * pageSize)}>
          Show more ({formatExact(found.length - shown)} left)
        </Button>
      )}
    </fieldset>
  );
}
