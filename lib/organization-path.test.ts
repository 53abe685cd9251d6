import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSection, organizationPath } from './organization-path';

describe('organizationPath', () => {
  it.each([
    '/t/northwind',
    '/t/northwind/tickets/17',
    '/t/northwind/tickets?status=open&q=a%2Fb#latest',
    '/t/northwind/tickets?next=//elsewhere.example',
  ])('lets %s through', (path) => {
    expect(organizationPath(path)).toBe(path);
  });

  it('puts the last organization in the place of none', () => {
    expect(organizationPath('/t/~/dashboard?period=30d', 'acme')).toBe(
      '/t/acme/dashboard?period=30d',
    );
    expect(organizationPath('/t/~x/dashboard', 'acme')).toBe('/t/~x/dashboard');
  });

  it.each([
    undefined,
    null,
    42,
    ['/t/northwind'],
    '',
    '/',
    't/northwind',
    '/t',
    '/t/',
    '/t//northwind',
    '/t/northwind//tickets',
    '//elsewhere.example/t/northwind',
    '/\\elsewhere.example',
    '/t/\\elsewhere.example',
    'https://elsewhere.example/t/northwind',
    'javascript:alert(1)',
    '/t/..//elsewhere.example',
    '/t/../api/auth/sign-out',
    '/t/%2e%2e/no-access',
    '/t/north\twind',
    '/t/north\nwind',
    '/t/north\u0000wind',
    '/no-access',
    `/t/${'a'.repeat(2_000)}`,
  ])('refuses %j', (path) => {
    expect(organizationPath(path)).toBeUndefined();
  });
});

it('knows every section of an organization', () => {
  const folder = join(import.meta.dirname, '../app/t/[slug]');
  const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const pages = groups
    .flatMap(({ name }) => readdirSync(join(folder, name), { withFileTypes: true }))
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  expect(pages).toContain('tickets');
  expect(pages.filter((name) => !isSection(name))).toEqual([]);
});
