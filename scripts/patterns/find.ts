import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';

export type Pattern = { where: string; source: string; flags: string };

type Found = {
  patterns: Pattern[];
  /** Regular expressions built at runtime, which cannot be checked here. */
  built: string[];
};

const folders = ['app', 'components', 'drizzle', 'lib', 'scripts', 'zero'];
const isOurs = (file: string) =>
  !/\.(?:test|d)\.tsx?$/.test(file) && !file.startsWith('scripts/patterns/');

/** Every regular expression in the product's source, without tests. */
export function findPatterns(): Found {
  const files = globSync([`{${folders.join(',')}}/**/*.{ts,tsx,mjs}`, '*.{ts,mjs}']).filter(isOurs);
  const found: Found = { patterns: [], built: [] };
  for (const file of files.toSorted()) findIn(file, readFileSync(file, 'utf8'), found);
  return found;
}

export function findIn(file: string, source: string, { patterns, built }: Found): void {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
  const construct = ({ callee, start }: Construct) => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return;
    built.push(`${file}:${lineOf(start)}`);
  };
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      patterns.push({ where: `${file}:${lineOf(node.start)}`, source: pattern, flags });
    },
    NewExpression: construct,
    CallExpression: construct,
  }).visit(program);
}

type Construct = { callee: { type: string; name?: unknown }; start: number };
