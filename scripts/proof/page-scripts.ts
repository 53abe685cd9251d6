import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

export interface PageBudget {
  page: string;
  /** Its folder below `app`. */
  route: string;
  rawKb: number;
  gzipKb: number;
  files: number;
}

interface PageScripts extends PageBudget {
  actual: { rawKb: number; gzipKb: number; files: number };
  isOver: boolean;
}

const frameworkSchema = z.object({ rootMainFiles: z.array(z.string()) });
const pageSchema = z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())) });

/**
 * What each page of a production build loads before it can start: the framework's scripts, and those
 * of its layouts and of the page.
 * @throws when a page is missing
 */
export function pageScripts(folder: string, budgets: readonly PageBudget[]): PageScripts[] {
  const framework = frameworkSchema.parse(
    JSON.parse(readFileSync(join(folder, 'build-manifest.json'), 'utf8')),
  ).rootMainFiles;
  const sizes = new Map<string, { raw: number; gzip: number }>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file);
    if (known) return known;
    const content = readFileSync(join(folder, file));
    const size = { raw: content.length, gzip: gzipSync(content).length };
    sizes.set(file, size);
    return size;
  };
  return budgets.map((budget) => {
    const files = [...new Set([...framework, ...scriptsOf(folder, budget.route)])];
    const kb = (unit: 'raw' | 'gzip') =>
      Math.ceil(files.reduce((sum, file) => sum + sizeOf(file)[unit], 0) / 1_000);
    const actual = { rawKb: kb('raw'), gzipKb: kb('gzip'), files: files.length };
    const isOver =
      actual.rawKb > budget.rawKb || actual.gzipKb > budget.gzipKb || actual.files > budget.files;
    return { ...budget, actual, isOver };
  });
}

/** The scripts of a page and its layouts; the manifest is a script that assigns JSON. */
function scriptsOf(folder: string, route: string): string[] {
  const manifest = join(folder, 'server/app', route, 'page_client-reference-manifest.js');
  const source = readFileSync(manifest, 'utf8');
  const json = source.slice(source.indexOf('{', source.indexOf('"]')), source.lastIndexOf('}') + 1);
  return Object.values(pageSchema.parse(JSON.parse(json)).entryJSFiles)
    .flat()
    .map((file) => file.replace(/^\/_next\//, ''));
}

/** The pages as a table, with what each may have. */
export function scriptTable(pages: readonly PageScripts[]): string {
  const cell = (actual: number, budget: number) => `${actual} of ${budget}`.padStart(14);
  return [
    `${'JavaScript'.padEnd(12)}${'kB'.padStart(14)}${'kB gzip'.padStart(14)}${'files'.padStart(14)}`,
    ...pages.map(
      ({ page, actual, isOver, ...budget }) =>
        page.padEnd(12) +
        cell(actual.rawKb, budget.rawKb) +
        cell(actual.gzipKb, budget.gzipKb) +
        cell(actual.files, budget.files) +
        (isOver ? '  over budget' : ''),
    ),
  ].join('\n');
}
