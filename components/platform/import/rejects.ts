/** The first rejected rows of the file that the server writes: line, ticket, reason, row. */
export function rejectsIn(text: string, most: number): { line: string; reason: string }[] {
  return rowsOf(text, most + 1)
    .slice(1)
    .map(([line = '', , reason = '']) => ({ line, reason }));
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;

function rowsOf(text: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (rows.length < most && cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
