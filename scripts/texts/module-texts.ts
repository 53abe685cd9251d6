import { globSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readTexts } from './read-texts';

/** The modules that have screens; what all of them share stands with `ui`. */
const modules = ['core', 'platform', 'desk', 'incidents', 'ui'];

const sourcesOf = (module: string) =>
  globSync([`{components,zero}/${module}/**/*.{ts,tsx}`, `app/**/(${module})/**/*.tsx`])
    .filter((file) => !/\.test\.|testing|\/samples\.ts$/.test(file))
    .toSorted();

/** The texts of one module in their order, each with the files that have it. */
function textsOf(module: string): Record<string, string[]> {
  const files = new Map<string, string[]>();
  for (const file of sourcesOf(module)) {
    for (const text of readTexts(file, readFileSync(file, 'utf8'))) {
      files.set(text, [...(files.get(text) ?? []), file]);
    }
  }
  return Object.fromEntries([...files].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** `components/<module>/texts.json` of each module, with what it has to say. */
export async function moduleTexts(): Promise<{ file: string; text: string; texts: string[] }[]> {
  return await Promise.all(
    modules.map(async (module) => {
      const file = `components/${module}/texts.json`;
      const texts = textsOf(module);
      const options = { ...(await resolveConfig(file)), filepath: file };
      return {
        file,
        text: await format(JSON.stringify(texts), options),
        texts: Object.keys(texts),
      };
    }),
  );
}
