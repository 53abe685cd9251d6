import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The build that is being served. */
type Release = {
  build: string;
  /** The paths of all its files that a browser may need: they change their name with their content. */
  files: string[];
};

const needed = /\.(?:js|css|woff2|svg)$/;

/** What a browser keeps of this release in order to open without a network; nothing in development. */
export async function readRelease(): Promise<Release> {
  const folder = process.env['NEXT_DIST_DIR'] ?? '.next';
  if (process.env.NODE_ENV === 'development') return { build: 'development', files: [] };
  const build = await readFile(join(process.cwd(), folder, 'BUILD_ID'), 'utf8');
  const names = await readdir(join(process.cwd(), folder, 'static'), { recursive: true });
  const files = names
    .filter((name) => needed.test(name))
    .map((name) => `/_next/static/${name.replaceAll('\\', '/')}`);
  return { build: build.trim(), files: files.toSorted() };
}
