import type { CsvCell } from '@/lib/csv';
import type { ExportRow } from './format';

/** A column of the table, or a name and the SQL it comes from; `x` is the table. */
export type Column = string | [name: string, from: string];

/** One file of what an organization takes along when it leaves. Names of files and columns: only ever add. */
export type ExportSet = {
  name: string;
  table: string;
  join?: string;
  /** Which rows, in SQL; all of them where it is left out. */
  where?: string;
  columns: readonly Column[];
  /** Columns that are worked out from the others of a row. */
  derived?: Readonly<Record<string, (row: ExportRow) => CsvCell>>;
};
