import { expect, it } from 'vitest';
import { idSchema } from './id';

const id = '019abcde-0000-7000-8000-00000000abcd';

it('gives every id one spelling', () => {
  expect(idSchema.parse(id)).toBe(id);
  expect(idSchema.parse(id.toUpperCase())).toBe(id);
  expect(idSchema.parse(id.replace('abcde', 'aBcDe'))).toBe(id);
});

it.each([
  ['braces', `{${id}}`],
  ['no hyphens', id.replaceAll('-', '')],
  ['hyphens elsewhere', '019a-bcde-0000-7000-8000-0000-0000-abcd'],
  ['a prefix', `urn:uuid:${id}`],
  ['spaces', ` ${id} `],
  ['a line end', `${id}\n`],
])('refuses what Postgres would take with %s', (_, other) => {
  expect(idSchema.safeParse(other).success).toBe(false);
});
