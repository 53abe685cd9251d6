import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatExact,
  formatNoun,
  formatPercent,
  formatPercentExact,
  formatTickets,
} from './number';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1k'],
    [1234, '1.2k'],
    [1999, '1.9k'],
    [40_000, '40k'],
    [99_999, '99.9k'],
    [999_999, '999k'],
    [1_000_000, '1M'],
    [1_340_000, '1.3M'],
    [2_000_000_000, '2B'],
    [-1234, '−1.2k'],
    [-3, '−3'],
  ])('%d reads %s', (count, text) => expect(formatCount(count)).toBe(text));
});

it('puts the noun into its number', () => {
  expect(formatNoun(1, 'row')).toBe('1 row');
  expect(formatNoun(40_000, 'row')).toBe('40,000 rows');
  expect(formatNoun(0, 'person', 'people')).toBe('0 people');
});

it('groups every digit of an exact metric', () => {
  expect(formatExact(1234567)).toBe('1,234,567');
  expect(formatExact(-40_000)).toBe('−40,000');
});

it('gives per cent one decimal at most', () => {
  expect(formatPercent(0.12345)).toBe('12.3%');
  expect(formatPercent(1)).toBe('100%');
  expect(formatPercentExact(0.99999)).toBe('99.99%');
  expect(formatPercentExact(1)).toBe('100.00%');
  expect(formatPercent(-0.05)).toBe('−5%');
});

it('counts tickets in words', () => {
  expect([0, 1, 40_000].map(formatTickets)).toEqual(['0 tickets', '1 ticket', '40,000 tickets']);
});
