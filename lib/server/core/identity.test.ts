import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '@/scripts/stack/paths';

const identity = 'lib/server/core/identity.ts';
const words = /set_config|enter_tenant|enter_system|leave_system|set local app\./i;

const sources = globSync('{app,bench,components,lib,scripts,zero}/**/*.{ts,tsx,mjs}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .toSorted();

it('is the only file that says as whom a transaction acts', () => {
  const naming = sources.filter((file) => words.test(readFileSync(join(root, file), 'utf8')));
  expect(naming, 'Use a function of lib/server/core/identity.ts instead.').toEqual([identity]);
});
