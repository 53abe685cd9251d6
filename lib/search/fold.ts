// The same as `search.fold()` does in Postgres, which a test compares letter by letter: marks over and
// under letters (not the vowel signs of Indic and Thai, which are letters), and what is never seen.
const unseenOrMark =
  /[\u00ad\u0640\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u0300-\u034e]|[\u0350-\u036f]|[\u0483-\u0489]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]|[\u0711\u0730-\u074a\u08ca-\u08e1\u08e3-\u08ff]|[\u093c\u0951-\u0954\u09bc\u0a3c\u0abc\u0b3c]|[\u0e48-\u0e4b\u0ec8-\u0ecb]|[\u135d-\u135f]|[\u1ab0-\u1ace]|[\u1dc0-\u1dff]|[\u20d0-\u20f0]|\u3099|\u309a|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]/g;

/** Letters that are written for each other, and digits of other scripts. */
const sameLetters = new Map(
  [
    ['øłđħıðŧς', 'oldhidtσ'],
    ['ٱىةکی', 'ايهكي'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, at) => [letter, to[at] ?? letter])),
);
for (const [ligature, letters] of [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
] as const) {
  sameLetters.set(ligature, letters);
}

const written = /[øłđħıðŧςßæœþٱىةکی٠-٩۰-۹०-९]/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Thai, kana and Han, which put no spaces between words. */
const spaceless = /[\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/u;

/** A text as it is compared by search, filters and pickers: without case, marks and ligatures. */
export function fold(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseenOrMark, '')
    .replace(written, (letter) => sameLetters.get(letter) ?? letter);
}

/** The folded words of a text. */
export const foldedWords = (text: string): string[] => fold(text).match(word) ?? [];

/** The same, with each character of a script without spaces a word of its own, as the search has them. */
export const searchWords = (text: string): string[] =>
  foldedWords(text).flatMap((each) => each.split(spacelessCharacter).filter(Boolean));

const spacelessCharacter = /([\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])/u;

/** Whether a character belongs to a script without spaces. */
export const isSpaceless = (text: string): boolean => spaceless.test(text);

/** Whether one of the texts holds what was typed; nothing typed is in every text. */
export function holds(typed: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const wanted = fold(typed.trim());
  return wanted === '' || texts.some((text) => text && fold(text).includes(wanted));
}

/** Whether, for every word typed, one of the texts has a word that begins with it. */
export function hasWords(typed: string, ...texts: readonly string[]): boolean {
  const wanted = foldedWords(typed);
  if (wanted.length === 0) return true;
  const words = texts.flatMap(foldedWords);
  return wanted.every((start) => words.some((each) => each.startsWith(start)));
}
