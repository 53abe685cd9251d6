import type { ImportPreview } from '@/zero/import/draft';
import { readCsv } from './read-records';

/** What the form shows of a file. */
const previewRows = 50;
/** What of a file is read for it. */
export const previewBytes = 1_000_000;

const delimiters = [',', ';', '\t', '|'];
/** A column with more different words is no list of states. */
const mostWords = 40;

/**
 * Reads the beginning of a CSV: its header, its first rows, and the words of the columns that hold
 * only a few.
 * @param isWhole the file ends here; otherwise its last record may be cut
 * @throws ImportError where it is no CSV
 */
export async function readPreview(beginning: Uint8Array, isWhole: boolean): Promise<ImportPreview> {
  const whole = isWhole ? beginning : beginning.subarray(0, beginning.lastIndexOf(0x0a) + 1);
  const delimiter = delimiterOf(whole);
  const { header, records } = await readCsv(chunksOf(whole), delimiter);
  const rows: string[][] = [];
  const words = header.map(() => new Set<string>());
  for await (const batch of records) {
    for (const record of batch) {
      if ('problem' in record) continue;
      if (rows.length < previewRows) rows.push(record.cells);
      record.cells.forEach((cell, at) => collect(words[at], cell.trim()));
    }
  }
  return {
    delimiter,
    header,
    rows,
    words: Object.fromEntries(
      header.flatMap((name, at) => {
        const found = words[at];
        return found && found.size > 0 && found.size <= mostWords ? [[name, [...found]]] : [];
      }),
    ),
  };
}

function collect(words: Set<string> | undefined, cell: string) {
  if (words && cell !== '' && words.size <= mostWords) words.add(cell);
}

async function* chunksOf(bytes: Uint8Array) {
  yield bytes;
}

function delimiterOf(bytes: Uint8Array): string {
  const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 20_000)).split('\n');
  const counts = delimiters.map((delimiter) => first.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
