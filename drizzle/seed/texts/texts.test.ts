import { describe, expect, it } from 'vitest';
import { random } from '../random';
import * as phrases from './phrases';
import { detailsFor, render } from './render';
import { topics } from './topics';

const details = detailsFor(random('texts'), { client: 'Ana', agent: 'Bo', colleague: 'Chi' });
const problems = topics.flatMap((topic) => topic.problems);
const texts = [
  ...problems.flatMap(({ titles, openings, asks, fixes, notes }) => [
    ...titles,
    ...openings,
    ...asks.flat(),
    ...fixes,
    ...notes,
  ]),
  ...Object.values(phrases).flat(2),
];

describe('the texts of the seed', () => {
  it('are several hundred', () => {
    expect(new Set(texts).size).toBeGreaterThan(500);
  });

  it('ask only for facts that there are', () => {
    for (const text of texts) expect(render(text, details)).not.toMatch(/\{[a-z]+\}/);
    expect(() => render('Hello {stranger}', details)).toThrow('No fact fills {stranger}.');
  });

  it('fit into a title', () => {
    for (const { titles } of problems) {
      for (const title of titles) expect(render(title, details).length).toBeLessThan(120);
    }
  });
});
