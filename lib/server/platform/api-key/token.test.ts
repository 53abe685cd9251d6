import { describe, expect, it } from 'vitest';
import { apiKeyKinds } from '@/zero/platform/api-key/values';
import { hashOf, isToken, newToken, startOf } from './token';

describe('an API key', () => {
  it.each(apiKeyKinds)('of kind %s is recognized by its shape and checksum', (kind) => {
    const token = newToken(kind);
    expect(token).toMatch(new RegExp(`^od_${kind}_[0-9A-Za-z]{36}$`));
    expect(isToken(token)).toBe(true);
    expect(startOf(token)).toMatch(new RegExp(`^od_${kind}_[0-9A-Za-z]{4}$`));
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('with one other character is none', () => {
    const token = newToken('rest');
    const tried = Array.from({ length: 36 }, (_, index) => {
      const at = token.length - 1 - index;
      const other = token[at] === 'a' ? 'b' : 'a';
      return token.slice(0, at) + other + token.slice(at + 1);
    });
    expect(tried.filter(isToken)).toEqual([]);
    expect(isToken(`${token}a`)).toBe(false);
    expect(isToken('')).toBe(false);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => newToken('rest'))).size).toBe(100);
  });
});
