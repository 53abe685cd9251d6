import { type CsvCell, csvLine } from '@/lib/csv';
import { canonicalJson, type JsonObject } from './canonical';
import type { AuditRow } from './read';

type Cell = string | number | boolean | JsonObject | null;

const columns: readonly [name: string, cell: (row: AuditRow) => Cell][] = [
  ['id', (row) => row.id],
  ['at', (row) => new Date(row.at).toISOString()],
  ['actor_type', (row) => row.actorType],
  ['actor_id', (row) => row.actorId],
  ['action', (row) => row.action],
  ['outcome', (row) => row.outcome],
  ['subject_type', (row) => row.subjectType],
  ['subject_id', (row) => row.subjectId],
  ['subject_number', (row) => row.subjectNumber],
  ['before', (row) => row.before],
  ['after', (row) => row.after],
  ['reason', (row) => row.reason],
  ['request_id', (row) => row.requestId],
  ['address', (row) => row.address],
  ['sealed', (row) => row.sealed],
];

/** The first line of the export, after RFC 4180. */
export const csvHeader = () => csvLine(columns.map(([name]) => name));

export const csvRow = (row: AuditRow) => csvLine(columns.map(([, cell]) => plain(cell(row))));

const plain = (cell: Cell): CsvCell =>
  typeof cell === 'object' && cell !== null ? canonicalJson(cell) : cell;
