import { expect, it } from 'vitest';
import { steady } from './steady';

const ticket = () => ({
  title: 'Printer',
  client: { id: 'c', name: 'Harbour' },
  assignee: undefined,
  messages: [
    { id: 'm2', body: 'Yes', author: { id: 'a', name: 'Anna' } },
    { id: 'm1', body: 'Hello', author: undefined },
  ],
});

it('is what was there before where nothing changed', () => {
  const before = ticket();
  expect(steady(before, ticket())).toBe(before);
  expect(steady(undefined, before)).toBe(before);
});

it('keeps the parts that say the same, in lists by their id', () => {
  const before = ticket();
  const next = { ...ticket(), title: 'Scanner' };
  next.messages.unshift({ id: 'm3', body: 'And?', author: { id: 'a', name: 'Anna' } });
  const kept = steady(before, next);
  expect(kept).toEqual(next);
  expect(kept).not.toBe(before);
  expect(kept.client).toBe(before.client);
  expect(kept.messages.slice(1)).toEqual(before.messages);
  expect(kept.messages[1]).toBe(before.messages[0]);
});

it('sees what changed, came or went', () => {
  const before = ticket();
  const changed = ticket();
  changed.messages[0]!.author!.name = 'Anna Weber';
  const kept = steady(before, changed);
  expect(kept).toEqual(changed);
  expect(kept.messages[1]).toBe(before.messages[1]);
  expect(steady([1, 2], [1])).toEqual([1]);
  expect(steady({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(steady({ a: null }, { a: [] })).toEqual({ a: [] });
  expect(steady([], {})).toEqual({});
});
