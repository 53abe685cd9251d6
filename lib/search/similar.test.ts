import { describe, expect, it } from 'vitest';
import { mostSimilar, significantWords } from './similar';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));
const found = (text: string, ...titles: string[]) =>
  mostSimilar(text, titled(...titles)).map(({ title }) => title);

describe('what a text is about', () => {
  it('is told without case, accents, and words that stand everywhere', () => {
    expect([...significantWords('The Réunion of the CAFÉ was off')]).toEqual(['reunion', 'cafe']);
  });
});

describe('tickets like one', () => {
  it('share two words with it, the most alike first', () => {
    expect(
      found(
        'Label printer prints blank labels',
        'Blank page from the printer',
        'Printer is loud',
        'The label printer prints nothing',
      ),
    ).toEqual(['The label printer prints nothing', 'Blank page from the printer']);
  });

  it('share the only word there is', () => {
    expect(found('scanner', 'Scanner beeps', 'Printer beeps')).toEqual(['Scanner beeps']);
  });

  it('are none where nothing telling was written', () => {
    expect(found('how are you', 'How are you')).toEqual([]);
  });
});
