import { parseSync, Visitor } from 'vite';
import type { Kind } from './rules';

/** A name, a comment or a string of a file. */
export type Piece = { kind: Kind; line: number; text: string };

/** The names of a TypeScript file, as words, its comments and its strings; in lower case. */
export function readPieces(file: string, source: string): Piece[] {
  if (file.endsWith('.md')) return readDocument(source);
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  const lineOf = lineFinder(source);
  const pieces: Piece[] = [{ kind: 'name', line: 1, text: wordsOf(file) }];
  const add = (kind: Kind, offset: number, text: string) =>
    pieces.push({ kind, line: lineOf(offset), text: text.toLowerCase() });
  const seen = new Set<string>();
  const addName = (offset: number, name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    add('name', offset, wordsOf(name));
  };
  for (const { start, value } of comments) add('comment', start, value);
  const paths = new Set<number>();
  new Visitor({
    ImportDeclaration: ({ source: from }) => void paths.add(from.start),
    ExportNamedDeclaration: ({ source: from }) => void (from && paths.add(from.start)),
    ExportAllDeclaration: ({ source: from }) => void paths.add(from.start),
    ImportExpression: ({ source: from }) => void paths.add(from.start),
    Identifier: ({ start, name }) => addName(start, name),
    JSXIdentifier: ({ start, name }) => addName(start, name),
    Literal: ({ start, value }) => {
      if (typeof value === 'string' && !paths.has(start)) add('text', start, value);
    },
    TemplateElement: ({ start, value }) => add('text', start, value.cooked ?? value.raw),
    JSXText: ({ start, value }) => add('text', start, value),
  }).visit(program);
  return pieces;
}

/** Lines of Markdown without code and the targets of links. */
function readDocument(source: string): Piece[] {
  let isCode = false;
  return source.split('\n').flatMap((line, index) => {
    if (line.startsWith('```')) isCode = !isCode;
    if (isCode) return [];
    const prose = line.split('`').filter((_, part) => part % 2 === 0);
    const text = prose.join(' ').replaceAll(/\]\([^)(]*\)/g, ']');
    return [{ kind: 'text', line: index + 1, text: text.toLowerCase() } as const];
  });
}

/** `ticketId`, `TICKET_ID` and `ticket-id` as "ticket id". */
const wordsOf = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/[^a-zA-Z\d]+/g, ' ')
    .toLowerCase();

function lineFinder(source: string): (offset: number) => number {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    const line = ends.findIndex((end) => end >= offset);
    return (line < 0 ? ends.length : line) + 1;
  };
}
