import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Names, namesOf, pluralOf } from './names';

/** What is made: an entity of a module. */
export type Wanted = { module: Names; one: Names; many: Names };

/** Reads `incidents/status-page`; `plural` is given where it is irregular. */
export function wantedOf(given: string, plural?: string): Wanted {
  const [module = '', entity = '', ...rest] = given.split('/');
  if (!entity || rest.length > 0) throw new Error('Say which: <module>/<entity>.');
  return {
    module: namesOf(module),
    one: namesOf(entity),
    many: namesOf(plural ?? pluralOf(entity)),
  };
}

/** The templates are about this entity, so that they read like the code that comes of them. */
const sample: Wanted = {
  module: namesOf('newmodule'),
  one: namesOf('sample-thing'),
  many: namesOf('sample-things'),
};

/** `text` with the sample's names replaced by the wanted ones. */
export function render(text: string, wanted: Wanted): string {
  const spellings = (['many', 'one', 'module'] as const).flatMap((which) =>
    (Object.keys(sample[which]) as (keyof Names)[]).map(
      (spelling) => [sample[which][spelling], wanted[which][spelling]] as const,
    ),
  );
  const longestFirst = spellings.toSorted(([a], [b]) => b.length - a.length);
  const article = /^[aeiou]/.test(wanted.one.words) ? 'an' : 'a';
  const written = text.replaceAll(/\b([Aa]) (?=sample thing\b)/g, (_, letter: string) =>
    letter === 'A' ? `${article.charAt(0).toUpperCase()}${article.slice(1)} ` : `${article} `,
  );
  return longestFirst.reduce((result, [from, to]) => result.replaceAll(from, to), written);
}

/** The files of a folder of templates, by the path at which each is written. */
export function rendered(folder: string, wanted: Wanted): Map<string, string> {
  const names = globSync('**/*.template', { cwd: folder }).toSorted();
  return new Map(
    names.map((name) => [
      render(name.slice(0, -'.template'.length), wanted),
      render(readFileSync(join(folder, name), 'utf8'), wanted),
    ]),
  );
}
