import { expect, it } from 'vitest';
import { matching, mentionQuery } from './mention-query';

const query = (text: string) => mentionQuery(text, text.length)?.text;

it('hears a name after an @ at the beginning of a word', () => {
  expect(query('@')).toBe('');
  expect(query('Look, @an')).toBe('an');
  expect(query('(@ana be')).toBe('ana be');
  expect(mentionQuery('Hi @an there', 6)).toEqual({ start: 3, text: 'an' });
});

it('is deaf to addresses, finished mentions and other lines', () => {
  expect(query('me@an')).toBeUndefined();
  expect(query('@[Ana](member:1) and')).toBeUndefined();
  expect(query('@an\nmore')).toBeUndefined();
  expect(query('@ ')).toBeUndefined();
});

it('finds people by the beginning of any of their names', () => {
  const people = [{ name: 'Ana Berg' }, { name: 'Bo Anders' }];
  expect(matching(people, 'an')).toEqual(people);
  expect(matching(people, 'an be')).toEqual([people[0]]);
  expect(matching(people, 'x')).toEqual([]);
});

it.each(['नीता', 'สมชาย', 'می\u200cخواهم'])('reads %s, whose letters carry marks', (name) => {
  expect(query(`@${name}`)).toBe(name);
});
