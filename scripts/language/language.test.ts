import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findIn, findWords } from './find';
import known from './known-words.json';
import { rules } from './rules';

const findings = findWords();
const most: Record<string, number> = known;

it('finds a word in names, comments, strings and screens, and names the replacement', () => {
  const source = [
    "import { a } from './trail';",
    'const ticketPromises = 1; // her figures',
    'const b = <p title="the audit trail">Your mails</p>;',
    'const promise = asked(b);',
  ].join('\n');
  const words = findIn('a.tsx', source).map(({ line, rule }) => `${line} ${rule.word}`);
  expect(words.toSorted()).toEqual([
    '2 figure',
    '2 promise',
    '2 she',
    '3 mail',
    '3 trail',
    '4 asked',
  ]);
});

it('leaves code in documents alone', () => {
  expect(findIn('a.md', 'See `figures.ts`.\n```\nthe figures\n```\n')).toEqual([]);
  expect(findIn('a.md', 'The figures.')).toHaveLength(1);
});

// The counts only shrink: lower a number in known-words.json when words are gone.
it.each(rules)('has no new "$word": write "$instead"', ({ word }) => {
  const found = findings.filter(({ rule }) => rule.word === word);
  const lines = found.map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 100)}`);
  expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(most[word] ?? 0);
});

it('keeps an allowance only for words that have a rule', () => {
  const words = new Set(rules.map(({ word }) => word));
  expect(Object.keys(most).filter((word) => !words.has(word))).toEqual([]);
  expect(readFileSync('docs/glossary.md', 'utf8')).toContain('scripts/language');
});
