import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it.each([
  [0, '0 B'],
  [512, '512 B'],
  [1_000, '1 kB'],
  [1_234_567, '1.2 MB'],
  [34_400_000, '34 MB'],
  [999_999, '1 MB'],
  [2e15, '2000 TB'],
])('%d reads %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
