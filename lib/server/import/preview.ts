import type { ImportPreview } from '@/zero/import/draft';
import { DateOrder } from './date-order';
import { headOf, readLines } from './read-lines';
import { namedDelimiter, readCsv } from './read-records';

/** What the form shows of a file. */
const previewRows = 50;

const delimiters = [',', ';', '\t', '|'];
/** A column with more different words is no list of states. */
const mostWords = 40;

/**
 * Reads a CSV to its end: its header and first rows to show, every word of the columns that hold only
 * a few with how often it stands there, and how dates such as 03/04 are to be read.
 * @throws ImportError where it is no CSV
 */
export async function readPreview(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ImportPreview> {
  const { head, whole } = await headOf(chunks);
  const delimiter = await delimiterOf(head);
  let encoding = 'utf-8';
  const { header, records } = await readCsv(whole, delimiter, (found) => (encoding = found));
  const rows: string[][] = [];
  const words = header.map(() => new Map<string, number>());
  const orders = header.map(() => new DateOrder());
  for await (const batch of records) {
    for (const record of batch) {
      if ('problem' in record) continue;
      if (rows.length < previewRows) rows.push(record.cells);
      for (const [at, cell] of record.cells.entries()) {
        const text = cell.trim();
        count(words[at], text);
        orders[at]?.see(text);
      }
    }
  }
  return {
    delimiter,
    encoding,
    header,
    rows,
    words: byColumn(header, (at) => {
      const found = words[at];
      const size = (found?.size ?? 0) - (found?.has('') ? 1 : 0);
      return found && size > 0 && size <= mostWords ? Object.fromEntries(found) : undefined;
    }),
    dates: byColumn(header, (at) => orders[at]?.answer()),
  };
}

function byColumn<Value>(header: readonly string[], valueOf: (at: number) => Value | undefined) {
  return Object.fromEntries(
    header.flatMap((name, at) => {
      const value = valueOf(at);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function count(words: Map<string, number> | undefined, text: string) {
  if (!words || (!words.has(text) && words.size > mostWords + 1)) return;
  words.set(text, (words.get(text) ?? 0) + 1);
}

async function delimiterOf(head: Uint8Array): Promise<string> {
  let first = '';
  for await (const { text } of readLines([head])) {
    const named = namedDelimiter(text);
    if (named) return named;
    first = text;
    if (text.trim() !== '') break;
  }
  const counts = delimiters.map((delimiter) => first.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
