import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type postgres from 'postgres';
import { v7 } from 'uuid';
import { importCsv } from './import-csv';
import { parseMapping } from './mapping';

export const shippedFile = 'drizzle/test-data/servicenow-incident-events.csv';
const shippedMapping = 'drizzle/test-data/servicenow.mapping.json';

/** A desk to import into: one organization, a folder for files, and what a test asks of them. */
export async function importDesk(sql: postgres.Sql, slug: string) {
  const folder = await mkdtemp(join(tmpdir(), 'opsdesk-import-'));
  const rejectsFile = join(folder, `${slug}.rejects.csv`);
  const organizationId = v7();
  await sql`
    insert into organization (id, slug, name, time_zone, business_hours)
    values (${organizationId}, ${slug}, ${slug}, 'UTC', '{}')`;
  const shipped = parseMapping(await readFile(shippedMapping, 'utf8'));

  return {
    organizationId,
    rejectsFile,
    /** Writes a CSV and gives its path. */
    async write(name: string, text: string) {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    },
    import: (file: string, options: { dryRun?: boolean; mapping?: typeof shipped } = {}) =>
      importCsv({
        file,
        organization: slug,
        mapping: shipped,
        dryRun: false,
        sql,
        rejectsFile,
        ...options,
      }),
    /** Lines and reasons of the last run's rejects. */
    async rejects(): Promise<[line: number, reason: string][]> {
      const rows: Record<string, string>[] = parse(await readFile(rejectsFile, 'utf8'), {
        columns: true,
      });
      return rows.map(({ line, reason }) => [Number(line), reason ?? '']);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const tables = [
  'attachment',
  'client',
  'member',
  'profile',
  'tag',
  'team',
  'ticket',
  'ticket_counter',
  'ticket_event',
  'ticket_message',
  'ticket_note',
  'tag_link',
  'ticket_type',
];

/** One digest a table, over every column of every row. */
export async function checksums(sql: postgres.Sql): Promise<Record<string, string>> {
  const digests = tables.map(async (table) => {
    const [row] = await sql<{ digest: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(every::text, '|' order by every::text)), '') as digest
      from ${sql(table)} as every`;
    return [table, row?.digest ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}
