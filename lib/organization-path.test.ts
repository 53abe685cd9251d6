import { describe, expect, it } from 'vitest';
import { organizationPath } from './organization-path';

describe('organizationPath', () => {
  it.each([
    '/t/northwind',
    '/t/northwind/tickets/17',
    '/t/northwind/tickets?status=open&q=a%2Fb#latest',
    '/t/northwind/tickets?next=//elsewhere.example',
  ])('lets %s through', (path) => {
    expect(organizationPath(path)).toBe(path);
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
