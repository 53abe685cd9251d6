import { isSpaceless, searchWords } from './normalize-text';

/** Stop words. */
const idle = new Set(
  'about after again all and any are but can did does for from get has have her his how its into not off one our out she that the their them then there they this too very was were what when where which who why will with you your'.split(
    ' ',
  ),
);

/** More words do not improve the comparison. */
const mostWords = 20;

const mostPairs = 40;

/**
 * The significant words of a text, without case and diacritics. In scripts without spaces each pair
 * of neighbouring characters is a word.
 */
export function significantWords(text: string): ReadonlySet<string> {
  const { words, pairs } = significantParts(text);
  return new Set([...words, ...pairs]);
}

function significantParts(text: string) {
  const all = searchWords(text);
  const words = all.filter((word) => word.length > 2 && !idle.has(word));
  const pairs = all.flatMap((word, at) => {
    const next = all[at + 1] ?? '';
    return isSpaceless(word) && isSpaceless(next) ? [word + next] : [];
  });
  return {
    words: new Set(words.slice(0, mostWords)),
    pairs: new Set(pairs.slice(0, mostPairs)),
  };
}

/**
 * The items whose titles share words with `text`, most similar first: at least two words, or the
 * only one, and a third of the character pairs.
 */
export function mostSimilar<Titled extends { title: string }>(
  text: string,
  titled: readonly Titled[],
): Titled[] {
  const parts = significantParts(text);
  const words = new Set([...parts.words, ...parts.pairs]);
  if (words.size === 0) return [];
  const least = Math.max(Math.min(2, words.size), Math.ceil(parts.pairs.size / 3));
  return titled
    .map((one) => ({ one, shared: countShared(significantWords(one.title), words) }))
    .filter(({ shared }) => shared >= least)
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ one }) => one);
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of some) if (others.has(word)) shared += 1;
  return shared;
}
