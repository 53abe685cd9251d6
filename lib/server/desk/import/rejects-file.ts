import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvLine } from '@/lib/csv';
import type { Transaction } from './staging';

/**
 * Writes the rows that are not taken, in order of line, as CSV: line, ticket, reason, the row's text.
 * Without any, an earlier file of that name is removed, because it would speak of another run.
 * @returns how many there are
 */
export async function writeRejects(sql: Transaction, file: string): Promise<number> {
  const [all] = await sql<{ count: number }[]>`select count(*)::int as count from import_reject`;
  const count = all?.count ?? 0;
  if (count === 0) {
    await rm(file, { force: true });
    return 0;
  }
  const out = createWriteStream(file, { mode: 0o600 });
  await once(out, 'open');
  out.write(csvLine(['line', 'ticket', 'reason', 'row']));
  await sql`
    declare rejected no scroll cursor for
    select line, ticket_key as ticket, reason, raw from import_reject order by line`;
  for (;;) {
    const page = await sql<
      { line: number; ticket: string | null; reason: string; raw: string }[]
    >`fetch 1000 from rejected`;
    if (page.length === 0) break;
    const text = page.map(({ line, ticket, reason, raw }) => csvLine([line, ticket, reason, raw]));
    if (!out.write(text.join(''))) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  await sql`close rejected`;
  return count;
}
