import { assert, constantFrom, array, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from './highlight';

const hits = (text: string, terms: string[]) =>
  highlight(text, terms)
    .filter(({ isHit }) => isHit)
    .map(({ text: hit }) => hit);

describe('highlight', () => {
  it('finds words whatever their case and diacritics', () => {
    expect(hits('Café, CAFE and cafeteria', ['cafe'])).toEqual(['Café', 'CAFE']);
    expect(hits('Łódź', ['lodz'])).toEqual(['Łódź']);
  });

  it('finds beginnings where a term says so', () => {
    expect(hits('invoice, invoices, voice', ['invoi*'])).toEqual(['invoice', 'invoices']);
  });

  it('finds single characters of languages without spaces', () => {
    expect(hits('支払いの請求書', ['請', '求'])).toEqual(['請', '求']);
  });

  it('keeps markup as text', () => {
    expect(highlight('<b>invoice</b>', ['invoice'])).toEqual([
      { text: '<b>', isHit: false },
      { text: 'invoice', isHit: true },
      { text: '</b>', isHit: false },
    ]);
  });

  it('loses and adds nothing', () => {
    assert(
      property(string({ unit: 'grapheme' }), array(constantFrom('a', 'b*', 'é')), (text, terms) => {
        const joined = highlight(text, terms).map((segment) => segment.text);
        expect(joined.join('')).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = `${'before '.repeat(80)}needle ${'after '.repeat(80)}`;

  it('is one line around the first hit', () => {
    const text = excerpt(long, ['needle']).map((segment) => segment.text);
    expect(text.join('')).toMatch(/^… before .*needle after .* …$/);
    expect(text.join('').length).toBeLessThan(180);
  });

  it('is the whole of a short text', () => {
    expect(excerpt('one\n two', [])).toEqual([{ text: 'one two', isHit: false }]);
  });
});
