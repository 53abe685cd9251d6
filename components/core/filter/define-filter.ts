import { queryText } from '@/components/core/address/query-text';

/** Reads what an address says of a field; what makes no sense is as if it were not there. */
type Field<Value> = (word: string | null) => Value;
type Shape = Readonly<Record<string, Field<unknown>>>;
type FilterOf<Fields extends Shape> = {
  -readonly [Name in keyof Fields]: ReturnType<Fields[Name]>;
};

/** What narrows a list, kept in the address. */
export type Filter<Fields extends Shape = Shape> = {
  empty: FilterOf<Fields>;
  /** Reads an address' query; what makes no sense is left out. */
  read: (search: string) => FilterOf<Fields>;
  /** The query with `value` in it and what else `search` said, with `?` where there is any. */
  write: (value: FilterOf<Fields>, search?: string) => string;
  isEmpty: (value: FilterOf<Fields>) => boolean;
};

/** Longer lists come from no screen of ours. */
const mostValues = 100;

/** A text of at most so many characters. */
export const textField =
  (longest: number): Field<string> =>
  (word) =>
    word !== null && word.length <= longest ? word : '';

/** One of a few words, or undefined. */
export const choiceField =
  <const Word extends string>(known: readonly Word[]): Field<Word | undefined> =>
  (word) =>
    known.find((each) => each === word);

/** Some of many: of a few words, of what has a form, or of anything. Written with commas. */
export function listField<const Word extends string>(
  known: RegExp | readonly Word[] = /./,
): Field<Word[]> {
  const isKnown = (word: string): word is Word =>
    known instanceof RegExp ? known.test(word) : known.some((each) => each === word);
  return (word) => {
    const words = [...new Set((word ?? '').split(',').filter(Boolean))].slice(0, mostValues);
    return words.filter(isKnown);
  };
}

/**
 * A filter by its fields.
 * @param names what a field is called in the address, where that is another word
 */
export function defineFilter<const Fields extends Shape>(
  fields: Fields,
  names: Partial<Record<keyof Fields, string>> = {},
): Filter<Fields> {
  const entries = Object.entries(fields).map(([name, readField]) => ({
    name,
    readField,
    key: names[name] ?? name,
  }));
  const read = (search: string) => {
    const params = new URLSearchParams(search);
    const values = entries.map(({ name, readField, key }) => [name, readField(params.get(key))]);
    return Object.fromEntries(values) as FilterOf<Fields>;
  };
  return {
    empty: read(''),
    read,
    write(value, search = '') {
      const params = new URLSearchParams(search);
      for (const { name, key } of entries) {
        const word = String(value[name] ?? '');
        if (word) params.set(key, word);
        else params.delete(key);
      }
      const written = queryText(params);
      return written && `?${written}`;
    },
    isEmpty: (value) => entries.every(({ name }) => String(value[name] ?? '').trim() === ''),
  };
}

/** The filter of a list that is narrowed by words alone. */
export const textFilter = defineFilter({ text: textField(200) });
