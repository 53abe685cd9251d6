import { expect, it } from 'vitest';
import { dropUndo, lastUndo, pushUndo, takeBack } from './undo-stack';

const done: string[] = [];
const entry = (id: string) => ({
  id,
  what: id,
  undo: () => {
    done.push(id);
    return Promise.resolve();
  },
});

it('takes back the last first, each once, and nothing that was forgotten', async () => {
  for (const id of ['a', 'b', 'c', 'd']) pushUndo(entry(id));
  dropUndo('d');
  expect(lastUndo()?.id).toBe('c');
  await takeBack('c');
  await takeBack('c');
  await takeBack('a');
  expect(done).toEqual(['c', 'a']);
  expect(lastUndo()?.id).toBe('b');
  await takeBack('b');
  expect(lastUndo()).toBeUndefined();
});

it('keeps no more than one can remember', () => {
  for (let index = 0; index < 80; index += 1) pushUndo(entry(String(index)));
  let kept = 0;
  for (let last = lastUndo(); last; last = lastUndo()) {
    dropUndo(last.id);
    kept += 1;
  }
  expect(kept).toBe(50);
});
