import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const layers = ['zero', 'components', 'lib/server', 'drizzle/schema'];
const modules = ['core', 'platform', 'desk'];

const moduleOf = (file: string) => {
  const layer = layers.find((name) => file.startsWith(`${name}/`));
  const [name = ''] = layer ? file.slice(layer.length + 1).split('/') : [];
  return modules.indexOf(name);
};

/** `from -> to` of each import, including types, from a module to a higher one. */
export function importsUpwards(): string[] {
  const files = globSync(layers.map((layer) => `${layer}/**/*.{ts,tsx}`)).filter(
    (file) => moduleOf(file) >= 0 && !/\.(test|spec)\.|testing/.test(file),
  );
  return files
    .flatMap((file) =>
      importsOf(file)
        .filter((imported) => moduleOf(imported) > moduleOf(file))
        .map((imported) => `${file} -> ${imported}`),
    )
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
