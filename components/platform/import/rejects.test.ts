import { expect, it } from 'vitest';
import { csvLine } from '@/lib/csv';
import { rejectsIn } from './rejects';

const text = [
  csvLine(['line', 'ticket', 'reason', 'row']),
  csvLine([2, 'A', 'a "word", no date', 'x,y\nz']),
  csvLine([3, null, 'opened is missing', '=z']),
].join('');

it('reads lines and reasons, whatever the rows hold', () => {
  expect(rejectsIn(text, 10)).toEqual([
    { line: '2', reason: 'a "word", no date' },
    { line: '3', reason: 'opened is missing' },
  ]);
  expect(rejectsIn(text, 1)).toHaveLength(1);
});
