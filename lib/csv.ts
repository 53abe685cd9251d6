/** `null` is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** At the start of a file, makes Excel read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * One line after RFC 4180, with its line break. Prefixes cells that a spreadsheet would run as a
 * formula.
 */
// csv-stringify writes the same bytes, but takes 1.4 to 1.9 s for 40,000 tickets instead of 0.9 s.
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  // `;` as well: spreadsheets with a decimal comma split there.
  const harmless = cell.replaceAll(/(?:^|;)(?='*[=+\-@\t\r＝＋－＠])/g, "$&'");
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Removes the prefix that `csvLine` puts before a formula. */
export const stripFormulaPrefix = (cell: string): string =>
  cell.replaceAll(/(^|;)'(?='*[=+\-@\t\r＝＋－＠])/g, '$1');
