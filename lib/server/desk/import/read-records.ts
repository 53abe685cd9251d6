import { parse } from 'csv-parse/sync';
import { stripFormulaPrefix } from '@/lib/csv';
import { ImportError } from './import-error';
import { type Encoding, type Line, readLines } from './read-lines';

/** One record of the file: its cells, or why it has none. */
export type CsvRecord = {
  /** Where it begins, counted from 1. */
  line: number;
  raw: string;
} & ({ cells: string[] } | { problem: string });

export interface CsvFile {
  header: string[];
  /** In batches of a few hundred, so that a file of any length needs the same memory. */
  records: AsyncIterable<CsvRecord[]>;
}

const batchSize = 500;
// Past this a quote was opened by mistake, and what follows are other records.
const longestRecordLines = 2_000;
const longestRecordCharacters = 1_000_000;

/** What Excel writes into a first line to name the delimiter: `sep=;`. */
const delimiterLine = /^"?sep=(.)"?$/i;

const namedDelimiter = (line: string): string | undefined => delimiterLine.exec(line)?.[1];

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that the beginning of a file names by itself, else the one that its header has most of. */
export async function delimiterIn(head: Uint8Array): Promise<string> {
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

/**
 * Reads CSV in any encoding and with any line end that `readLines` knows.
 * A record that is not well formed costs that record only: reading goes on with the next line.
 * @throws ImportError when there is no header
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  delimiter: string,
  onEncoding?: (encoding: Encoding) => void,
): Promise<CsvFile> {
  const lines = readLines(chunks, onEncoding);
  const cells = (text: string) => parseCells(text.normalize('NFC'), delimiter);
  for (;;) {
    const first = await lines.next();
    if (first.done) throw new ImportError('The file is empty.');
    if (first.value.text.trim() === '' || namedDelimiter(first.value.text)) continue;
    const header = cells(first.value.text)?.[0]?.map((name) => name.trim());
    if (!header) throw new ImportError(`Line ${first.value.number}, the header, is not CSV.`);
    return { header, records: readBatches(lines, header.length, cells) };
  }
}

async function* readBatches(
  lines: AsyncIterator<Line>,
  width: number,
  cells: (text: string) => string[][] | undefined,
): AsyncGenerator<CsvRecord[]> {
  const waiting: Line[] = [];
  const take = async (): Promise<Line | undefined> => {
    const kept = waiting.shift();
    if (kept) return kept;
    const next = await lines.next();
    return next.done ? undefined : next.value;
  };
  let plain: Line[] = [];
  let batch: CsvRecord[] = [];
  const settle = () => {
    batch.push(...parsePlain(plain, width, cells));
    plain = [];
  };
  for (let line = await take(); line; line = await take()) {
    if (line.text.trim() === '') continue;
    if (countQuotes(line.text) % 2 === 0) {
      plain.push(line);
    } else {
      settle();
      batch.push(await readQuoted(line, take, waiting, width, cells));
    }
    if (plain.length + batch.length < batchSize) continue;
    settle();
    yield batch;
    batch = [];
  }
  settle();
  if (batch.length > 0) yield batch;
}

/** Parses lines that are whole records; one by one only when they do not hold together. */
function parsePlain(
  lines: Line[],
  width: number,
  cells: (text: string) => string[][] | undefined,
): CsvRecord[] {
  const together = cells(lines.map(({ text }) => text).join('\n'));
  return lines.map((line, index) => {
    const own = together?.length === lines.length ? together[index] : cells(line.text)?.[0];
    return toRecord(line, line.text, own, width);
  });
}

/** Reads on from a line with an open quote. When no end makes a whole record, only that line is lost. */
async function readQuoted(
  first: Line,
  take: () => Promise<Line | undefined>,
  waiting: Line[],
  width: number,
  cells: (text: string) => string[][] | undefined,
): Promise<CsvRecord> {
  const read: Line[] = [];
  let text = first.text;
  let isBroken = first.isBroken;
  let isOpen = true;
  while (isOpen && read.length < longestRecordLines && text.length < longestRecordCharacters) {
    const next = await take();
    if (!next) break;
    read.push(next);
    text += `\n${next.text}`;
    isBroken ||= next.isBroken;
    if (countQuotes(next.text) % 2 === 1) isOpen = false;
  }
  const own = isOpen ? undefined : cells(text);
  if (own?.length === 1 && own[0]?.length === width) {
    return toRecord({ ...first, isBroken }, text, own[0], width);
  }
  waiting.unshift(...read);
  return { line: first.number, raw: first.text, problem: 'a quote is opened and not closed' };
}

function toRecord(line: Line, raw: string, cells: string[] | undefined, width: number): CsvRecord {
  const at = { line: line.number, raw };
  if (!cells) return { ...at, problem: 'quotes inside a cell are not doubled or not closed' };
  if (cells.length !== width) {
    return { ...at, problem: `${cells.length} cells where the header has ${width}` };
  }
  if (line.isBroken) return { ...at, problem: 'holds bytes that are not UTF-8' };
  if (raw.includes('\0')) return { ...at, problem: 'holds a NUL character' };
  return { ...at, cells };
}

function parseCells(text: string, delimiter: string): string[][] | undefined {
  if (text === '') return [];
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: '\n',
      cast: stripFormulaPrefix,
    });
  } catch {
    return undefined;
  }
}

function countQuotes(text: string) {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
