import { writeFileSync } from 'node:fs';
import { moduleTexts } from './texts/module-texts';

// Writes what people read in the screens of each module, for whoever edits or translates it.
for (const { file, text, texts } of await moduleTexts()) {
  writeFileSync(file, text);
  console.log(`${file}: ${texts.length} texts`);
}
