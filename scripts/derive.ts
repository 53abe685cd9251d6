import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { derivedFiles } from './derive/derived-files';

// Writes the files that follow from others: lists of all entities, and names of actions and event types.
for await (const [file, text] of derivedFiles()) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  console.log(file);
}
