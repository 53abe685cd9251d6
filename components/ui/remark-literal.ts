import type { Plugin } from 'unified';

type Node = {
  type: string;
  value?: string;
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

/** What hides or moves characters that nobody meant as a sign: `C:\Users`, `&amp;`, `-- ` under a text. */
const disabled = [
  'characterEscape',
  'characterReference',
  'codeIndented',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
];

/** Reads fewer signs than CommonMark does: marks within words and underscores stay what was typed. */
export const remarkLiteral: Plugin = function remarkLiteral() {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: disabled } });
  return (tree, file) => restoreMarks(tree as Node, String(file.value));
};

const marked = new Set(['emphasis', 'strong', 'delete']);
const word = /[\p{L}\p{N}\p{M}]/u;

function restoreMarks(node: Node, source: string): void {
  for (const child of node.children ?? []) restoreMarks(child, source);
  node.children = node.children?.flatMap((child) => {
    const start = child.position?.start.offset;
    const end = child.position?.end.offset;
    if (!marked.has(child.type) || start === undefined || end === undefined) return [child];
    const isWithinWord =
      word.test(lastOf(source.slice(Math.max(0, start - 2), start))) ||
      word.test(firstOf(source.slice(end, end + 2)));
    if (source[start] !== '_' && !isWithinWord) return [child];
    const mark = child.type === 'emphasis' ? 1 : 2;
    return [
      { type: 'text', value: source.slice(start, start + mark) },
      ...(child.children ?? []),
      { type: 'text', value: source.slice(end - mark, end) },
    ];
  });
}

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0);
const lastOf = (text: string) => [...text].at(-1) ?? '';

const quote = /^ {0,3}>/;
const fence = /^ {0,3}(?:```|~~~)/;

/** The text with an end to each quote where its `>` ends; Markdown would go on to the next empty line. */
export function withoutLazyQuotes(text: string): string {
  let isCode = false;
  let isQuote = false;
  const lines = text.split('\n').flatMap((line) => {
    const wasQuote = isQuote;
    if (fence.test(line)) isCode = !isCode;
    isQuote = !isCode && quote.test(line);
    return wasQuote && !isQuote && line.trim() !== '' ? ['', line] : [line];
  });
  return lines.join('\n');
}
