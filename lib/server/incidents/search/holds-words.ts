import type postgres from 'postgres';
import { isSpaceless } from '@/lib/search/normalize-text';

/**
 * Makes conditions that a column holds all the words, each as the beginning of a word, as `normalizeText`
 * compares them for the scripts that have case and diacritics.
 */
export function holdsWords(sql: postgres.TransactionSql, words: readonly string[]) {
  const patterns = words.map((word) => (isSpaceless(word) ? word : `\\m${word}`));
  return (column: string) => sql`
    (case when ${sql(column)} !~ '[^\\u0001-\\u007f]' then lower(${sql(column)})
      else regexp_replace(lower(normalize(${sql(column)}, NFKD)), '[\\u0300-\\u036f]+', '', 'g')
    end) ~ all (${patterns})`;
}
