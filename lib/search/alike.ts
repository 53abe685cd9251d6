import { foldWord } from './fold';

/** Words that say nothing of what a text is about. */
const idle = new Set(
  'about after again all and any are but can did does for from get has have her his how its into not off one our out she that the their them then there they this too very was were what when where which who why will with you your'.split(
    ' ',
  ),
);

/** Words told apart in a text; more make it no clearer. */
const mostWords = 20;

/** The words of a text that say what it is about, without case and diacritics. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = foldWord(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !idle.has(word)).slice(0, mostWords));
}

/**
 * Those of `titled` whose titles share words with `text`, most alike first and of the same likeness
 * in the order given: at least two words, or the only one.
 */
export function alike<Titled extends { title: string }>(
  text: string,
  titled: readonly Titled[],
): Titled[] {
  const words = tellingWords(text);
  if (words.size === 0) return [];
  const least = Math.min(2, words.size);
  return titled
    .map((one) => ({ one, shared: countShared(tellingWords(one.title), words) }))
    .filter(({ shared }) => shared >= least)
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ one }) => one);
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of some) if (others.has(word)) shared += 1;
  return shared;
}
