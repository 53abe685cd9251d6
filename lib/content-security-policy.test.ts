import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const scripts = (dev: boolean) =>
  contentSecurityPolicy('abc', { dev })
    .split('; ')
    .find((directive) => directive.startsWith('script-src'));

describe('contentSecurityPolicy', () => {
  it('runs scripts by nonce only', () => {
    expect(scripts(false)).toBe("script-src 'nonce-abc' 'strict-dynamic'");
  });

  it('allows evaluation for hot reload alone', () => {
    expect(scripts(true)).toContain("'unsafe-eval'");
  });

  it('allows nothing that it does not name', () => {
    expect(contentSecurityPolicy('abc', { dev: false })).toMatch(/^default-src 'none'; /);
  });
});
