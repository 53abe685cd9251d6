const marks = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u20d0-\u20ff]|\u3099|\u309a/g;
const lookalikes: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  þ: 't',
  ð: 'd',
};

/** A word without case and diacritics: the same as `search.fold()` does in Postgres. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[øłđħıþð]/g, (letter) => lookalikes[letter] ?? letter);
}
