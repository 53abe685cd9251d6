import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routeTable } from './route-table';

let folder: string;
let routeOf: (path: string) => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsdesk-routes-'));
  const file = join(folder, 'routes-manifest.json');
  const manifest = {
    staticRoutes: [{ page: '/account' }],
    dynamicRoutes: [
      { page: '/t/[slug]/tickets' },
      { page: '/files/[...path]' },
      { page: '/[section]/[[...rest]]' },
    ],
  };
  writeFileSync(file, JSON.stringify(manifest));
  routeOf = routeTable(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['/account', '/account'],
  ['/t/northwind/tickets', '/t/[slug]/tickets'],
  ['/t/northwind/tickets/7', '/[section]/[[...rest]]'],
  ['/files/a/b', '/files/[...path]'],
  ['/files', '/[section]/[[...rest]]'],
  ['/reset-password/a-token', '/[section]/[[...rest]]'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['//evil', 'unknown'],
])('names the route of %s by its template: %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});

it('knows none without a build', () => {
  expect(routeTable(join(folder, 'none.json'))('/account')).toBe('unknown');
});
