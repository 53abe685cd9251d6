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

export const csvRow = (row: AuditRow) => csvLine(columns.map(([, cell]) => cell(row)));

/** One line after RFC 4180, with its line break. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : canonicalJson(cell);
  // A spreadsheet would run what begins so as a formula.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
