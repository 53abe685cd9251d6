import { describe, expect, it } from 'vitest';
import { passwordProblem } from './rules';

const owner = { email: 'ada.lovelace@analytical.test', names: ['Northwind Traders'] };

describe('passwordProblem', () => {
  it.each([
    ['short', 'four-two'],
    ['long', 'ab!9'.repeat(65)],
    ['one character', 'aaaaaaaaaaaa'],
    ['a repeated part', 'abcdabcdabcd'],
    ['a common word with digits', 'Password123!'],
    ['the same in disguise', 'P@ssw0rd2026'],
    ['two common words', 'dragonmonkey12'],
    ['a row of keys', 'qwertyuiop1'],
    ['digits in order', '01234567890'],
    ['letters in order', 'abcdefghijkl'],
    ['the address', 'ada.lovelace1'],
    ['its domain', 'Analytical!!99'],
    ['the organization', 'northwind2026'],
    ['the whole name of it', 'NorthwindTraders1'],
  ])('refuses %s', (_, password) => {
    expect(passwordProblem(password, owner)).toMatch(/\.$/);
  });

  it.each([
    'violet tram over lake',
    'k7#Qp2vL9x',
    'opsdesk-demo',
    'zwölf Boote im Nebel',
    'x'.repeat(2) + '7vP9-qL2mZ',
  ])('takes %s', (password) => {
    expect(passwordProblem(password, owner)).toBeUndefined();
  });
});
