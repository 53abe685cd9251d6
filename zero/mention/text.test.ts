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
});
