import { array, assert, constantFrom, integer, oneof, property } from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlainText } from './plain-text';

const html = (text: string) => renderToStaticMarkup(<PlainText text={text} />);
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const shown = (text: string) =>
  html(text)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

const signs = constantFrom(
  '*',
  '_',
  '__',
  '\\',
  '# ',
  '> ',
  '- ',
  '-- \n',
  '1. ',
  '`',
  '~',
  '&amp;',
  '<b>',
  '|',
  'https://a.example/(x)',
  'https://',
  '[x](y)',
  'init.py',
  '5',
  ' ',
  '\n',
  '\u200d',
  'سلام',
);

it('shows every character that was typed', { timeout: 30_000 }, () => {
  const piece = oneof(
    signs,
    integer({ min: 1, max: 0x10ffff }).map((point) => String.fromCodePoint(point).toWellFormed()),
  );
  assert(
    property(array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(shown(text)).toBe(text);
    }),
    { numRuns: 100 },
  );
});

it('makes links of web addresses only, without what ends their sentence', () => {
  expect(html('See https://a.example/b?c=1&d=2.')).toContain(
    'href="https://a.example/b?c=1&amp;d=2"',
  );
  expect(html('(https://a.example/x_(y))')).toContain('href="https://a.example/x_(y)"');
  for (const text of ['javascript:alert(1)', 'https:alert(1)', '[x](javascript:a)']) {
    expect(html(text)).not.toContain('<a');
  }
});
