import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const layers = ['zero', 'components', 'lib/server', 'drizzle/schema'];
/** What every module stands on, lowest first; all other folders of a layer are modules of the product. */
const foundations = ['core', 'platform'];
/** Folders of a layer that belong to no module. */
const shared = new Set(['ui', 'design-system', 'testing', 'zero', 'api']);

/** The module of a file; undefined for what belongs to none, such as the lists of all modules. */
function moduleOf(file: string): string | undefined {
  const layer = layers.find((name) => file.startsWith(`${name}/`));
  const [name = '', ...rest] = layer ? file.slice(layer.length + 1).split('/') : [];
  return rest.length > 0 && !shared.has(name) ? name : undefined;
}

const height = (module: string) => {
  const at = foundations.indexOf(module);
  return at < 0 ? foundations.length : at;
};

const mayImport = (from: string, to: string) => from === to || height(to) < height(from);

/** `from -> to` of each import, including types, from a module to a higher one or to one beside it. */
export function forbiddenImports(): string[] {
  const files = globSync(layers.map((layer) => `${layer}/**/*.{ts,tsx}`)).filter(
    (file) => !/\.(test|spec)\.|testing/.test(file),
  );
  return files
    .flatMap((file) => {
      const from = moduleOf(file);
      if (!from) return [];
      return importsOf(file)
        .filter((imported) => !mayImport(from, moduleOf(imported) ?? from))
        .map((imported) => `${file} -> ${imported}`);
    })
    .toSorted();
}

/** The project's files that a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(
    /(?:from\s+|import\s+|import\(\s*)['"]((?:\.\.?|@)\/[^'"]+)['"]/g,
  );
  return [...specifiers].map(([, given = '']) => {
    const path = given.startsWith('@/') ? given.slice(2) : join(dirname(file), given);
    const extension = ['.ts', '.tsx', ''].find((end) => existsSync(path + end));
    if (extension === undefined) throw new Error(`${file} imports ${given}, which is not there`);
    return path + extension;
  });
}
