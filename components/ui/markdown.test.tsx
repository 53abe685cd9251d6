import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown';
import { MarkdownBoundary } from './markdown-boundary';
import { PlainText } from './plain-text';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>body{display:none}</style>',
  '<form action="https://evil.example"><input name=password></form>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;avascript&colon;alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x]( javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://opsdesk.test/1)',
  '[x](//evil.example)',
  '[x](/t/northwind/settings)',
  '[x](https://a.example "onclick=alert(1)")',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![x](https://track.example/pixel.gif)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))',
  '| a |\n| - |\n| <img src=x onerror=alert(1)> |',
  '```html\n<script>alert(1)</script>\n```',
  '# <b onmouseover=alert(1)>x</b>',
  '<!-- --><details open ontoggle=alert(1)>',
];

describe('hostile text', () => {
  it.each(hostile)('%j becomes nothing that acts', (text) => {
    const tags = html(text).match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag).not.toMatch(
        /^<\/?(script|img|svg|iframe|style|form|input|object|embed|b|details)\b/i,
      );
      expect(tag).not.toMatch(/\son\w+\s*=/i);
      expect(tag).not.toMatch(/\sid=/);
      const href = /href="([^"]*)"/.exec(tag)?.[1];
      if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
    }
  });
});

it('shows raw HTML as it was typed', () => {
  expect(html('a <script>alert(1)</script>')).toContain('&lt;script&gt;');
});

it('opens links apart, without vouching for them', () => {
  const link = html('[docs](https://example.com/a?b=1&c=2)');
  expect(link).toContain('href="https://example.com/a?b=1&amp;c=2"');
  expect(link).toContain('target="_blank"');
  expect(link).toContain('rel="noopener noreferrer nofollow"');
  expect(html('mail [us](mailto:help@example.com)')).toContain('href="mailto:help@example.com"');
});

it('ranks headings below those of the page', () => {
  expect(html('# One')).toContain('<h3');
  expect(html('# One')).not.toContain('<h1');
});

it('begins headings at the first rank and skips none, whatever the writer began with', () => {
  const ranks = (text: string) => html(text).match(/<h\d/g);
  expect(ranks('## One\n\n### Two\n\n## Three')).toEqual(['<h3', '<h4', '<h3']);
  expect(ranks('# One\n\n#### Two\n\n> ##### Three')).toEqual(['<h3', '<h4', '<h5']);
});

it('offers images as links only', () => {
  expect(html('![Screenshot](https://example.com/a.png)')).toMatch(
    /<a href="https:\/\/example.com\/a.png"[^>]*>Image: Screenshot<\/a>/,
  );
});

it('renders tables, task lists and strikethrough', () => {
  expect(html('| a |\n| - |\n| 1 |')).toContain('<td');
  expect(html('- [x] done')).toContain('aria-label="Done"');
  expect(html('~~gone~~')).toContain('<del>');
});

describe('a mention', () => {
  const id = '0199d8d8-0000-7000-8000-000000000001';

  it('stands in one chip with its @, and leads nowhere', () => {
    const written = html(`Look, @[Ana Berg](member:${id})!`);
    expect(written).toContain('>@Ana Berg</span>!');
    expect(written).not.toContain('href');
    expect(written).not.toContain(id);
  });

  it('is nothing where it names no member', () => {
    expect(html('@[Ana](member:1)')).not.toContain('bg-accent-soft');
  });
});

const shown = (text: string) =>
  html(text)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');

it.each([
  '5*3*2',
  'PIN 12*34*56#',
  String.raw`C:\Users\jo\_tmp`,
  '__init__.py and snake_case_name and _so_',
  'about ~5~ minutes',
  'AT&amp;T &copy;',
  '[1]: https://a.example/b',
  'see [^1]',
  'Thanks\n-- \nAna',
  'Total\n===',
])('%j is shown as it was typed', (text) => {
  expect(shown(text)).toBe(text.replaceAll(' \n', '\n'));
  expect(html(text)).not.toMatch(/<(?:em|strong|h\d|code|del)\b/);
});

it('ends a quote where its sign ends', () => {
  expect(html('> yours\nmine')).toMatch(/yours<\/p>\s*<\/blockquote>\s*<p[^>]*>mine/);
  expect(html('```\n> a\nb\n```')).toContain('&gt; a\nb');
});

describe('a text that is hard to read', () => {
  const shapes = [
    '> ',
    '*a_',
    '*',
    '**a ',
    '_a*',
    '[',
    '[a](',
    '![',
    '[a',
    '`',
    '`a``',
    '~~a',
    '- ',
    '1. ',
    '<',
    '<a',
    '|',
    '| a',
    '|-',
    'a|b\n-|-\n',
    '\\',
    '&#',
    '#',
    '```\n',
    '\n> - ',
    'http://',
    'www.a',
    'a@b.',
    '(',
    '\t',
    '> \n',
    '  \n',
    '+ a\n',
    '- a\n  ',
    '*a* ',
    '[a](b) ',
    'a\n',
    '\u0301',
  ];

  it.each(shapes)('%j over and over is shown in time', (shape) => {
    for (const text of [50_000, 20_000, 1_000].map((length) =>
      shape.repeat(length / shape.length),
    )) {
      const took = () => {
        const startedAt = performance.now();
        expect(html(text)).not.toBe('');
        return performance.now() - startedAt;
      };
      // A busy machine may stand still once.
      const first = took();
      expect(first < 1_500 ? first : took()).toBeLessThan(1_500);
    }
  });

  it('stands there as it was typed, and a list within lists up to a limit is one', () => {
    expect(shown('*a_'.repeat(16_600))).toBe('*a_'.repeat(16_600));
    expect(html('> '.repeat(2_500))).not.toContain('blockquote');
    expect(html(`${'> '.repeat(10)}a`)).toContain('blockquote');
  });
});

it('stands as it was typed where it cannot be shown, each text by itself', () => {
  const text = 'A *word*';
  const { type, key, props } = Markdown.type({ text });
  expect(type).toBe(MarkdownBoundary);
  // Another text in its place is tried anew.
  expect(key).toBe(text);
  const boundary = new MarkdownBoundary(props as MarkdownBoundary['props']);
  const rendered = () => renderToStaticMarkup(<>{boundary.render()}</>);
  expect(rendered()).toContain('<em>word</em>');
  boundary.state = MarkdownBoundary.getDerivedStateFromError();
  expect(rendered()).toBe(renderToStaticMarkup(<PlainText text={text} />));
});
