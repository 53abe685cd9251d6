import { expect, it } from 'vitest';
import { isOwnOrigin, isZeroPath } from './origin';

const allowed = ['http://localhost:3000', 'http://127.0.0.1:3000'];

it.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://localhost:3001', false],
  ['https://localhost:3000', false],
  ['http://localhost:3000.evil.example', false],
  ['http://evil.example', false],
  ['null', false],
  [undefined, false],
])('%s may connect: %s', (origin, expected) => {
  expect(isOwnOrigin(origin, allowed)).toBe(expected);
});

it.each([
  ['/zero', true],
  ['/zero?x', true],
  ['/zero/sync/v51/connect?x=1', true],
  ['/zero-notes', false],
  ['/api/zero/query', false],
  ['/', false],
])('%s belongs to zero-cache: %s', (url, expected) => {
  expect(isZeroPath(url)).toBe(expected);
});
