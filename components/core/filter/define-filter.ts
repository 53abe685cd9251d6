import { queryText } from '@/components/core/address/query-text';
import { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;
type Value<Field extends z.ZodType> = Field extends z.ZodArray
  ? z.output<Field>
  : Field extends z.ZodString
    ? string
    : z.output<Field> | undefined;

/** The value of a filter: a list and a text are empty where nothing is chosen, all else is undefined. */
type FilterOf<Fields extends Shape> = {
  -readonly [Name in keyof Fields]: Value<Fields[Name]>;
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

/**
 * A filter by its fields: `z.array(…)` for what is chosen of many, `z.string()` for a text, and
 * anything that reads a single word. A list is written with commas.
 * @param names what a field is called in the address, where that is another word
 */
export function defineFilter<const Fields extends Shape>(
  fields: Fields,
  names: Partial<Record<keyof Fields, string>> = {},
): Filter<Fields> {
  const entries = Object.entries(fields).map(([name, field]) => ({
    name,
    field,
    key: names[name] ?? name,
  }));
  const read = (search: string) => {
    const params = new URLSearchParams(search);
    const values = entries.map(({ name, field, key }) => [name, readField(field, params.get(key))]);
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

function readField(field: z.ZodType, word: string | null): unknown {
  if (field instanceof z.ZodArray) {
    const words = [...new Set((word ?? '').split(',').filter(Boolean))].slice(0, mostValues);
    return words.flatMap((each) => {
      const { success, data } = z.safeParse(field.element, each);
      return success ? [data] : [];
    });
  }
  const none = field instanceof z.ZodString ? '' : undefined;
  return word === null ? none : (field.safeParse(word).data ?? none);
}

/** The filter of a list that is narrowed by words alone. */
export const textFilter = defineFilter({ text: z.string().max(200) });
