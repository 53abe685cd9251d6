import { describe, expect, it } from 'vitest';
import { choiceField, defineFilter, listField, textField } from './define-filter';

const filter = defineFilter(
  {
    text: textField(20),
    states: listField(['due', 'paid']),
    client: listField(),
    sort: choiceField(['name', '-name']),
  },
  { states: 'status' },
);

describe('defineFilter', () => {
  it('writes what it reads, under the names of the address', () => {
    const search = '?text=seats+2026&status=paid,due&client=c1,c2&sort=-name';
    const value = filter.read(search);
    expect(value).toEqual({
      text: 'seats 2026',
      states: ['paid', 'due'],
      client: ['c1', 'c2'],
      sort: '-name',
    });
    expect(filter.write(value)).toBe(search);
  });

  it('leaves out what makes no sense, and never throws', () => {
    expect(filter.read('?status=lost,due,due,&sort=height&text=&other=%E0%A4%A')).toEqual({
      ...filter.empty,
      states: ['due'],
    });
    expect(filter.read(`?text=${'x'.repeat(21)}`)).toEqual(filter.empty);
    expect(filter.read(`?client=${'c,'.repeat(3)}${'d'.repeat(9)}`).client).toEqual([
      'c',
      'd'.repeat(9),
    ]);
  });

  it('keeps what is not its own', () => {
    expect(filter.write({ ...filter.empty, text: 'a' }, '?period=90d&status=due')).toBe(
      '?period=90d&text=a',
    );
    expect(filter.write(filter.empty, '?status=due')).toBe('');
  });

  it('is empty where nothing narrows', () => {
    expect(filter.isEmpty({ ...filter.empty, text: '  ' })).toBe(true);
    expect(filter.isEmpty({ ...filter.empty, states: ['due'] })).toBe(false);
  });
});
