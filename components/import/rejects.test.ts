import { expect, it } from 'vitest';
import { rejectsIn } from './rejects';

const text = 'line,ticket,reason,row\n2,A,"a ""word"", no date","x,y\nz"\n3,,opened is missing,z\n';

it('reads lines and reasons, whatever the rows hold', () => {
  expect(rejectsIn(text, 10)).toEqual([
    { line: '2', reason: 'a "word", no date' },
    { line: '3', reason: 'opened is missing' },
  ]);
  expect(rejectsIn(text, 1)).toHaveLength(1);
});
