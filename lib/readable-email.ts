import { canonicalEmail } from './email';
import { decodePunycode } from './punycode';

/** Scripts that may be used in one label: a single one, or those that one language mixes. */
const wholes = [
  /^[\d\p{scx=Latin}-]+$/u,
  /^[\d\p{scx=Cyrillic}-]+$/u,
  /^[\d\p{scx=Greek}-]+$/u,
  /^[\d\p{scx=Armenian}-]+$/u,
  /^[\d\p{scx=Georgian}-]+$/u,
  /^[\d\p{scx=Hebrew}-]+$/u,
  /^[\d\p{scx=Arabic}-]+$/u,
  /^[\d\p{scx=Devanagari}-]+$/u,
  /^[\d\p{scx=Bengali}-]+$/u,
  /^[\d\p{scx=Gurmukhi}-]+$/u,
  /^[\d\p{scx=Gujarati}-]+$/u,
  /^[\d\p{scx=Oriya}-]+$/u,
  /^[\d\p{scx=Tamil}-]+$/u,
  /^[\d\p{scx=Telugu}-]+$/u,
  /^[\d\p{scx=Kannada}-]+$/u,
  /^[\d\p{scx=Malayalam}-]+$/u,
  /^[\d\p{scx=Sinhala}-]+$/u,
  /^[\d\p{scx=Thai}-]+$/u,
  /^[\d\p{scx=Lao}-]+$/u,
  /^[\d\p{scx=Khmer}-]+$/u,
  /^[\d\p{scx=Myanmar}-]+$/u,
  /^[\d\p{scx=Ethiopic}-]+$/u,
  // Chinese and Japanese, also mixed with Latin.
  /^[\d\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Latin}-]+$/u,
  /^[\d\p{scx=Han}\p{scx=Hangul}\p{scx=Latin}-]+$/u,
  /^[\d\p{scx=Han}\p{scx=Bopomofo}\p{scx=Latin}-]+$/u,
];
const latinLookalikes = /^[аԁеһіјӏорԛѕуԝхѵьαικνορτυωχγ\d-]+$/u;
const cyrillicOrGreek = /[\p{scx=Cyrillic}\p{scx=Greek}]/u;
const stackedMark = /[\p{scx=Latin}\p{scx=Cyrillic}\p{scx=Greek}]\p{M}/u;

/**
 * A stored email address for display: "anna@xn--bcher-kva.example" becomes "anna@bücher.example". A
 * domain that could be confused with another, or does not convert back, stays in ASCII. Compare and
 * store the canonical form only.
 */
export function readableEmail(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  const labels = email.slice(at).split('.');
  if (!labels.some((label) => label.startsWith('xn--'))) return email;
  const readable = labels.map(readableLabel);
  const end = readable.at(-1) ?? '';
  const isClear = readable.every(
    (label) =>
      !latinLookalikes.test(label) || !cyrillicOrGreek.test(label) || cyrillicOrGreek.test(end),
  );
  const shown = email.slice(0, at) + (isClear ? readable : labels).join('.');
  return canonicalEmail(shown) === email ? shown : email;
}

function readableLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const readable = decodePunycode(label.slice(4));
  const isOne = readable !== undefined && wholes.some((whole) => whole.test(readable));
  return isOne && !stackedMark.test(readable.normalize('NFC')) ? readable : label;
}
