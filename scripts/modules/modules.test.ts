import { expect, it } from 'vitest';
import { forbiddenImports } from './imports';

it('imports downwards only: a module names itself, platform and core, and no other module', () => {
  expect(forbiddenImports()).toEqual([]);
});
