import { describe, expect, it } from 'vitest';
import { nameIn, segmentOf } from './ticket-name';

const id = '0199d8d8-0000-7000-8000-000000000001';

describe('nameIn', () => {
  it('reads a number or an id', () => {
    expect(nameIn('42')).toEqual({ number: 42 });
    expect(nameIn(id)).toEqual({ id });
  });

  it('reads nothing into the rest', () => {
    for (const segment of ['', '0', '-1', '1.5', 'new', `${id}/x`, '12345678901']) {
      expect(nameIn(segment)).toEqual({});
    }
  });
});

describe('segmentOf', () => {
  it('is the number, and the id until there is one', () => {
    expect(segmentOf({ id, number: 7 })).toBe('7');
    expect(segmentOf({ id, number: 0 })).toBe(id);
  });
});
