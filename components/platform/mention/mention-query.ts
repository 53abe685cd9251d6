import { matchesWords } from '@/lib/search/normalize-text';

/** What stands between an `@` and the caret; at most this many characters are a name being typed. */
const longestName = 40;

export type MentionQuery = {
  /** Where the `@` stands. */
  start: number;
  /** What was typed after it. */
  text: string;
};

/** The name that is being typed after an `@` before the caret; undefined where none is. */
export function mentionQuery(text: string, caret: number): MentionQuery | undefined {
  const line = text.slice(0, caret).split('\n').at(-1) ?? '';
  const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}\p{Join_C}.'’ -]*)$/u.exec(line);
  const typed = found?.[1];
  if (typed === undefined || typed.length > longestName || /\s\s|^\s/.test(typed)) return undefined;
  return { start: caret - typed.length - 1, text: typed };
}

/** Those whose name has, for every word typed, a word that begins with it. */
export function matching<Person extends { name: string }>(
  people: readonly Person[],
  typed: string,
): Person[] {
  return people.filter(({ name }) => matchesWords(typed, name));
}
