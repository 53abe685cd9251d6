import { describe, expect, it, vi } from 'vitest';
import { findIn, findPatterns } from './find';
import { slowText } from './time';

vi.setConfig({ testTimeout: 60_000 });

const { patterns, built } = findPatterns();

describe('the regular expressions of our source', () => {
  it('are found, also in JSX and in calls', () => {
    const found: ReturnType<typeof findPatterns> = { patterns: [], built: [] };
    const source = 'const a = <b c={/d+/gu} />;\nnew RegExp(a);\nRegExp("b"); "/no/".split(/e/);';
    findIn('a.tsx', source, found);
    expect(found).toEqual({
      patterns: [
        { where: 'a.tsx:1', source: 'd+', flags: 'gu' },
        { where: 'a.tsx:3', source: 'e', flags: '' },
      ],
      built: ['a.tsx:2', 'a.tsx:3'],
    });
    expect(patterns.length).toBeGreaterThan(100);
  });

  it('are never built while the program runs: neither their length nor their syntax is known then', () => {
    expect(built).toEqual([]);
  });

  it.each(patterns)('$where is done with 50,000 hostile characters in time', (pattern) => {
    expect(slowText(pattern)).toBeUndefined();
  });
});

it.each([
  [String.raw`\{\{\s*([^{}]*?)\s*\}\}`, 'g'],
  [String.raw`@\[([^\]\n]*)\]\(member:([0-9a-f-]{36})\)`, 'g'],
  [String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`, ''],
  [String.raw`^-+|-+$`, 'g'],
  [String.raw`^[^\d(−-]*?(\d[\d.,'\s]*?)[^\d)−-]*$`, 'u'],
  [String.raw`^(a+)+$`, ''],
])('a pattern that is not linear is found: %s', (source, flags) => {
  expect(slowText({ where: '', source, flags })).toBeTypeOf('string');
});
