import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

const sources = [
  'app',
  'components',
  'drizzle/schema',
  'lib',
  'public',
  'zero',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const notBuilt = /\.test\.tsx?$|\.md$/;

export function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  hash.update(JSON.stringify(publicVariables()));
  return hash.digest('hex').slice(0, 16);
}

/** Variables that Next.js inlines into the build, in a stable order. */
export function publicVariables(): Record<string, string | undefined> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('NEXT_PUBLIC_'));
  return Object.fromEntries(names.toSorted().map((name) => [name, process.env[name]]));
}

function filesBelow(path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return notBuilt.test(path) ? [] : [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesBelow(`${path}/${name}`));
}
