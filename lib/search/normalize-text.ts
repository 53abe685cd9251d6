// Equals `search.fold()` in Postgres, which a test compares character by character: combining marks
// (not the vowel signs of Indic scripts and Thai) and invisible characters.
const invisibleOrMark =
  /[\u00ad\u0640\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u0300-\u034e]|[\u0350-\u036f]|[\u0483-\u0489]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]|[\u0711\u0730-\u074a\u08ca-\u08e1\u08e3-\u08ff]|[\u093c\u0951-\u0954\u09bc\u0a3c\u0abc\u0b3c]|[\u0e48-\u0e4b\u0ec8-\u0ecb]|[\u135d-\u135f]|[\u1ab0-\u1ace]|[\u1dc0-\u1dff]|[\u20d0-\u20f0]|\u3099|\u309a|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]/g;

/** Letters that are interchangeable in search, and digits of other scripts. */
const interchangeable = new Map(
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
  interchangeable.set(ligature, letters);
}

const written = /[øłđħıðŧςßæœþٱىةکی٠-٩۰-۹०-९]/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Thai, kana and Han: scripts without spaces between words. */
const spaceless = /[\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/u;

/** Normalizes a text for search, filters and pickers: no case, diacritics or ligatures. */
export function normalizeText(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisibleOrMark, '')
    .replace(written, (letter) => interchangeable.get(letter) ?? letter);
}

export const normalizedWords = (text: string): string[] => normalizeText(text).match(word) ?? [];

/** The normalized words, with each character of a script without spaces as a word. */
export const searchWords = (text: string): string[] =>
  normalizedWords(text).flatMap((each) => each.split(spacelessCharacter).filter(Boolean));

const spacelessCharacter = /([\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])/u;

/** Whether a character belongs to a script without spaces. */
export const isSpaceless = (text: string): boolean => spaceless.test(text);

/** Whether one of the texts contains what was typed. Nothing typed matches everything. */
export function containsText(
  typed: string,
  ...texts: readonly (string | null | undefined)[]
): boolean {
  const wanted = normalizeText(typed.trim());
  return wanted === '' || texts.some((text) => text && normalizeText(text).includes(wanted));
}

/** Whether each word typed is the beginning of a word in one of the texts. */
export function matchesWords(typed: string, ...texts: readonly string[]): boolean {
  const wanted = normalizedWords(typed);
  if (wanted.length === 0) return true;
  const words = texts.flatMap(normalizedWords);
  return wanted.every((start) => words.some((each) => each.startsWith(start)));
}
