import { byteOrderMark, type CsvCell, csvLine } from '@/lib/csv';

export const exportFormats = ['csv', 'json', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** One exported row: its values by the names of the columns. */
export type ExportRow = Record<
  string,
  CsvCell | readonly string[] | Readonly<Record<string, unknown>>
>;

/** Rows as they are read, some at a time. */
export type RowPages = AsyncGenerator<readonly ExportRow[]>;

type Lines = AsyncGenerator<string>;

export const mediaTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/** The text of a file with these rows. A list stands in one cell of a CSV, its items parted by "; ", an object as JSON. */
export function written(
  format: ExportFormat,
  columns: readonly string[],
  pages: RowPages,
  { withMark = false }: { withMark?: boolean } = {},
): Lines {
  if (format === 'csv') return csvText(columns, pages, withMark);
  return format === 'json' ? jsonText(pages) : ndjsonText(pages);
}

async function* csvText(columns: readonly string[], pages: RowPages, withMark: boolean): Lines {
  yield (withMark ? byteOrderMark : '') + csvLine(columns);
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(columns.map((name) => cellOf(row[name])))).join('');
  }
}

function cellOf(value: ExportRow[string] | undefined): CsvCell {
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Array.isArray(value) ? value.join('; ') : JSON.stringify(value);
}

async function* jsonText(pages: RowPages): Lines {
  let separator = '[\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function* ndjsonText(pages: RowPages): Lines {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
