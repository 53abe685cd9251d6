import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const documents = globSync('**/*.md', { exclude: (name) => /^(node_modules|\.)/.test(name) });

/** Root-relative paths in backticks, and targets of relative links. */
function pathsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = text.matchAll(
    /`((?:app|bench|components|docs|drizzle|e2e|lib|scripts|zero)\/[^\s`<>…]*)`/g,
  );
  const linked = text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
  return [
    ...[...named].map(([, path = '']) => path),
    ...[...linked].map(([, path = '']) => join(dirname(file), path)),
  ];
}

const written = new Set(['bench/results/']);

const isThere = (path: string) =>
  written.has(path) || (path.includes('*') ? globSync(path).length > 0 : existsSync(path));

it('finds documents and paths in them', () => {
  expect(documents).toContain('README.md');
  expect(pathsIn('README.md').length).toBeGreaterThan(10);
});

it.each(documents)('%s names only paths that are there', (file) => {
  expect(pathsIn(file).filter((path) => !isThere(path))).toEqual([]);
});
