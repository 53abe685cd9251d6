import { expect, it } from 'vitest';
import { slugFrom } from './slug-from';

it.each([
  ['Northwind', 'northwind'],
  ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
  ['  —  ', ''],
  ['a'.repeat(60), 'a'.repeat(48)],
])('%j begins as %j', (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});
