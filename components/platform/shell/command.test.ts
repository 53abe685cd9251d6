import { describe, expect, it } from 'vitest';
import { narrow } from './command';

const command = (label: string) => ({ id: label, label, run: () => undefined });
const groups = [
  { heading: 'Actions', commands: [command('Clear filters'), command('Filter by title')] },
  { heading: 'Theme', commands: [command('Dark'), command('Light')] },
];
const found = (typed: string) =>
  narrow(groups, typed).flatMap(({ commands }) => commands.map(({ label }) => label));

describe('narrow', () => {
  it('keeps everything, in its order, while nothing is typed', () => {
    expect(found('  ')).toEqual(['Clear filters', 'Filter by title', 'Dark', 'Light']);
  });

  it('finds by the beginnings of words in any order', () => {
    expect(found('fil cl')).toEqual(['Clear filters']);
    expect(found('TITLE')).toEqual(['Filter by title']);
    expect(found('ilter')).toEqual([]);
  });

  it('offers of many only what was asked for, and a few of it', () => {
    const many = { heading: 'Clients', mostFound: 2, commands: ['Abc', 'Abd', 'Abe'].map(command) };
    const labels = (typed: string) =>
      narrow([many], typed).flatMap(({ commands }) => commands.map(({ label }) => label));
    expect(labels('')).toEqual([]);
    expect(labels('ab')).toEqual(['Abc', 'Abd']);
  });

  it('finds by the heading too', () => {
    expect(found('theme d')).toEqual(['Dark']);
  });
});
