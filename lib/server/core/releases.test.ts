import { expect, it } from 'vitest';
import { outdatedNode, outdatedPostgres } from './releases';

it.each([
  ['v24.21.0', true],
  ['v24.22.0', true],
  ['v24.22.1', false],
  ['v24.22.10', false],
  ['v24.23.0', false],
  ['v26.0.0', false],
])('Node.js %s lacks fixes: %s', (version, lacks) => {
  expect(outdatedNode(version) !== undefined).toBe(lacks);
});

it.each([
  [180_004, true],
  [180_006, true],
  [180_007, false],
  [170_009, true],
  [170_010, false],
  [160_013, true],
  [160_014, false],
  [190_000, false],
])('Postgres %d lacks fixes: %s', (version, lacks) => {
  expect(outdatedPostgres(version) !== undefined).toBe(lacks);
});

it('says what runs and what to run', () => {
  expect(outdatedNode('v24.21.0')).toBe(
    'Node.js 24.21.0 lacks security fixes: update it to 24.22.1 or later.',
  );
  expect(outdatedPostgres(180_004)).toBe(
    'PostgreSQL 18.4 lacks security fixes: update it to 18.7 or later.',
  );
});
