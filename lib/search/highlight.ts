import { normalizeText, isSpaceless } from './normalize-text';

/** A part of a text, and whether it matches the search. */
export type Segment = { text: string; isHit: boolean };

const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Splits a text at the terms found in it. A term is a normalized word, or a prefix when it ends
 * with `*`. The segments joined are the text.
 */
export function highlight(text: string, terms: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, isHit: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  for (const [start, end] of hitsIn(text, terms)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

/**
 * The part of a long text around its first matches, in one line, highlighted.
 * @param length approximate number of characters; words stay whole
 */
export function excerpt(text: string, terms: readonly string[], length = 160): Segment[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = hitsIn(line, terms)[0]?.[0] ?? 0;
  // Early enough to be visible where the line is cut off.
  const from = first <= length / 4 ? 0 : wordStart(line, first - length / 8);
  const to = line.length - from <= length ? line.length : wordEnd(line, from + length);
  const part = `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
  return highlight(part, terms);
}

function hitsIn(text: string, terms: readonly string[]): [start: number, end: number][] {
  const whole = new Set(terms.filter((term) => !term.endsWith('*')));
  const begun = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1));
  const hits: [number, number][] = [];
  for (const found of text.matchAll(word)) {
    const pieces = isSpaceless(found[0]) ? [...found[0]] : [found[0]];
    let start = found.index;
    for (const piece of pieces) {
      const normalized = normalizeText(piece);
      const isHit =
        whole.has(normalized) || begun.some((beginning) => normalized.startsWith(beginning));
      if (isHit) hits.push([start, start + piece.length]);
      start += piece.length;
    }
  }
  return hits;
}

function wordStart(line: string, near: number): number {
  if (near <= 0) return 0;
  const space = line.indexOf(' ', Math.floor(near));
  return space < 0 ? Math.floor(near) : space + 1;
}

function wordEnd(line: string, near: number): number {
  if (near >= line.length) return line.length;
  const space = line.lastIndexOf(' ', Math.floor(near));
  return space <= 0 ? Math.floor(near) : space;
}
