import { globSync, readFileSync } from 'node:fs';
import { type Piece, readPieces } from './read';
import { type Rule, rules } from './rules';

/** A word of the glossary's right column, where it still is. */
export type Finding = { file: string; line: number; rule: Rule; text: string };

const sources = [
  '{app,bench,components,drizzle,e2e,lib,scripts,zero}/**/*.{ts,tsx,mjs}',
  '{bench,components,docs}/**/*.md',
  '*.{md,ts}',
];

/** Old migrations stay as they ran; the demo's tickets may use any word; the rest names the words. */
const isLeftOut = (file: string) =>
  /^(?:drizzle\/(?:migrations|seed\/texts)\/|scripts\/language\/|docs\/glossary\.md)/.test(file);

/** Words that are not to be used, in names, comments, strings and documents. */
export const findWords = (): Finding[] =>
  globSync(sources)
    .filter((file) => !isLeftOut(file))
    .toSorted()
    .flatMap((file) => findIn(file, readFileSync(file, 'utf8')));

/** Those of one file. */
export const findIn = (file: string, source: string): Finding[] =>
  readPieces(file, source).flatMap(({ kind, line, text }) =>
    rulesFor(kind)
      .filter(({ pattern }) => pattern.test(text))
      .map((rule) => ({ file, line, rule, text: text.trim().replaceAll(/\s+/g, ' ') })),
  );

const rulesFor = (kind: Piece['kind']) => rules.filter(({ kinds }) => kinds.includes(kind));
