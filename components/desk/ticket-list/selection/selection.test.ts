import { describe, expect, it } from 'vitest';
import {
  everything,
  extended,
  isEmpty,
  isSelected,
  nothingSelected,
  type Selection,
  sizeOf,
  withTicket,
} from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const some = (...ids: string[]): Selection => ({ kind: 'some', ids: new Set(ids) });
const chosen = (selection: Selection) => order.filter((id) => isSelected(selection, id));

describe('a selection', () => {
  it('takes tickets in and out one by one', () => {
    const two = withTicket(withTicket(nothingSelected, 'a', true), 'c', true);
    expect(chosen(two)).toEqual(['a', 'c']);
    expect(chosen(withTicket(two, 'a', false))).toEqual(['c']);
    expect(isEmpty(nothingSelected)).toBe(true);
    expect(isEmpty(two)).toBe(false);
  });

  it('of everything leaves out what is taken out, and counts what the filter leaves', () => {
    const most = withTicket(everything, 'b', false);
    expect(chosen(most)).toEqual(['a', 'c', 'd', 'e']);
    expect(sizeOf(most, 3_412)).toBe(3_411);
    expect(sizeOf(withTicket(most, 'b', true), 3_412)).toBe(3_412);
    expect(isSelected(most, 'not loaded')).toBe(true);
  });

  it('is extended both ways and shrinks on the way back', () => {
    const base = some('a');
    expect(chosen(extended(base, order, 'c', 'e'))).toEqual(['a', 'c', 'd', 'e']);
    expect(chosen(extended(base, order, 'c', 'd'))).toEqual(['a', 'c', 'd']);
    expect(chosen(extended(base, order, 'c', 'b'))).toEqual(['a', 'b', 'c']);
    expect(chosen(extended(nothingSelected, order, 'c', 'c'))).toEqual(['c']);
  });

  it('reaches only the target when the anchor is gone', () => {
    expect(chosen(extended(nothingSelected, order, 'gone', 'd'))).toEqual(['d']);
  });
});
