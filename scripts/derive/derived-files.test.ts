import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { derivedFiles } from './derived-files';

it('holds what follows from other files, as "npm run derive" writes it', async () => {
  for await (const [file, text] of derivedFiles()) {
    expect(readFileSync(file, 'utf8'), `${file}: run "npm run derive"`).toBe(text);
  }
});
