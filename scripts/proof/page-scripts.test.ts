import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageScripts, scriptTable } from './page-scripts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsdesk-build-'));
  write('build-manifest.json', JSON.stringify({ rootMainFiles: ['static/chunks/main.js'] }));
  write('static/chunks/main.js', 'm'.repeat(10_000));
  write('static/chunks/shell.js', 's'.repeat(20_000));
  write('static/chunks/list.js', 'l'.repeat(5_000));
  const entryJSFiles = {
    '[project]/app/layout': ['static/chunks/shell.js'],
    '[project]/app/list/page': ['static/chunks/shell.js', '/_next/static/chunks/list.js'],
  };
  write(
    'server/app/list/page_client-reference-manifest.js',
    `globalThis.__M = globalThis.__M || {};\nglobalThis.__M["/list/page"] = ${JSON.stringify({ entryJSFiles })};\n`,
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const list = { page: 'List', route: 'list', rawKb: 35, gzipKb: 1, files: 3 };

it('counts each script of framework, layouts and page once', () => {
  const [page] = pageScripts(folder, [list]);
  expect(page).toMatchObject({ actual: { rawKb: 35, gzipKb: 1, files: 3 }, isOver: false });
});

it.each([{ rawKb: 34 }, { gzipKb: 0 }, { files: 2 }])('is over budget at %o', (less) => {
  const pages = pageScripts(folder, [{ ...list, ...less }]);
  expect(pages[0]?.isOver).toBe(true);
  expect(scriptTable(pages)).toMatch(/List .* over budget$/m);
});

it('does not pass over a page that is gone', () => {
  expect(() => pageScripts(folder, [{ ...list, route: 'gone' }])).toThrow();
});
