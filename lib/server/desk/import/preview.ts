import type { ImportPreview } from '@/zero/platform/import/preview';
import { ColumnStatistics } from './column-statistics';
import { delimiterIn, readCsv } from './read-records';
import { headOf } from './read-lines';

/** What the form shows of a file. */
const previewRows = 50;

/**
 * Reads a CSV to its end: its header and first rows to show, and of every column its words with how often
 * they stand there, how its dates are to be read on a clock in `zone`, and whose addresses it holds.
 * @throws ImportError where it is no CSV
 */
export async function readPreview(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  zone: string,
): Promise<ImportPreview> {
  const { head, whole } = await headOf(chunks);
  const delimiter = await delimiterIn(head);
  let encoding = 'utf-8';
  const { header, records } = await readCsv(whole, delimiter, (found) => (encoding = found));
  const rows: string[][] = [];
  const facts = header.map(() => new ColumnStatistics());
  for await (const batch of records) {
    for (const record of batch) {
      if ('problem' in record) continue;
      if (rows.length < previewRows) rows.push(record.cells);
      for (const [at, cell] of record.cells.entries()) facts[at]?.see(cell.trim());
    }
  }
  const repeated = repeatedNames(header);
  const byColumn = <Value>(valueOf: (facts: ColumnStatistics) => Value | undefined) =>
    Object.fromEntries(
      header.flatMap((name, at) => {
        const value = repeated[name] === undefined && facts[at] && valueOf(facts[at]);
        return value ? [[name, value] as const] : [];
      }),
    );
  return {
    delimiter,
    encoding,
    header,
    rows,
    words: byColumn((column) => column.words()),
    dates: byColumn((column) => column.dates(zone)),
    domains: byColumn((column) => column.domains()),
    repeated,
  };
}

function repeatedNames(header: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of header) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 1));
}
