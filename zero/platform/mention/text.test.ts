import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedIn, mentionOf, withMentions, withoutIds } from './text';

const ana = { id: '0199d8d8-0000-7000-8000-000000000001', name: 'Ana Berg' };
const ann = { id: '0199d8d8-0000-7000-8000-000000000002', name: 'Ana' };
const odd = { id: '0199d8d8-0000-7000-8000-000000000003', name: 'Bo [x](y)' };

describe('a mention', () => {
  it('is kept with the id, and read without', () => {
    const text = `Look, ${mentionOf(ana)}!`;
    expect(text).toBe(`Look, @[Ana Berg](member:${ana.id})!`);
    expect(mentionedIn(`${text} ${mentionOf(ana)} ${mentionOf(ann)}`)).toEqual([ana.id, ann.id]);
    expect(withoutIds(text)).toBe('Look, @Ana Berg!');
  });

  it('is found by the longest name, at the border of a word', () => {
    expect(withMentions('@Ana Berg and @Ana, not @Anabel or me@Ana', [ann, ana])).toBe(
      `${mentionOf(ana)} and ${mentionOf(ann)}, not @Anabel or me@Ana`,
    );
  });

  it('is made once, whatever is in the name', () => {
    const once = withMentions('@Ana Berg', [ana]);
    expect(withMentions(once, [ana, ann])).toBe(once);
    expect(mentionedIn(mentionOf(odd))).toEqual([odd.id]);
  });

  it('names nobody where two have the name', () => {
    expect(withMentions('@Ana', [ann, { ...ann, id: ana.id }])).toBe('@Ana');
  });

  it('is found by the name that the list offers, also where brackets cannot be kept', () => {
    expect(withMentions('@Bo [x](y), look', [odd])).toBe(`${mentionOf(odd)}, look`);
  });

  it('takes hyphens, marks and every other character of a name as they are', () => {
    for (const name of ['Anne-Marie', 'J. (Jo) O’Neill', 'a|b', '^$', 'C++', '\\d+', 'कमला', '…']) {
      const person = { ...ana, name };
      expect(mentionedIn(withMentions(`Ask @${name}, please.`, [ann, person]))).toEqual([ana.id]);
    }
    expect(withMentions('@Ana\u0301', [ann])).toBe('@Ana\u0301');
  });

  it('is found for every name of Unicode, among any others', () => {
    const nameOf = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((name) => name.trim())
      .filter((name) => /[^[\]()\\\s]/.test(name));
    fc.assert(
      fc.property(nameOf, fc.array(nameOf), (name, others) => {
        const people = others
          .filter((other) => !other.startsWith(name))
          .map((other) => ({ ...ann, name: other }));
        const text = withMentions(`Hi @${name}, look`, [...people, { ...odd, name }]);
        expect(mentionedIn(text)).toContain(odd.id);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is found in no time, however long the text and the list of people', () => {
    const people = Array.from({ length: 200 }, (_, index) => ({
      id: ana.id,
      name: `Ana ${'a'.repeat(index % 80)} ${index}`,
    }));
    const started = performance.now();
    for (const text of ['@['.repeat(25_000), '@Ana '.repeat(10_000), '@'.repeat(50_000)]) {
      expect(withMentions(text, people)).toBe(text);
      expect(mentionedIn(text)).toEqual([]);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
