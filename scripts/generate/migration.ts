import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type postgres from 'postgres';
import { z } from 'zod';
import { root } from '@/scripts/stack/paths';
import { type Declared, missingAccess, withdrawnColumns } from './access';

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string() })) });
const breakpoint = '\n--> statement-breakpoint\n';

type Generation = Declared & {
  /** The owner, in a database with all migrations so far; the new one is applied to it. */
  sql: postgres.Sql;
  /** What the migration is for, in words of its file's name. */
  intent: string;
  /** The module of the Drizzle schema. */
  schemaFile: string;
  folder: string;
  /** Without drizzle-kit's own words; it cannot ask then whether something was renamed. */
  isQuiet?: boolean;
};

/**
 * Writes the migration that brings the database to the Drizzle schema, with grants, policies, audit guards
 * and publication. Returns its path; undefined where nothing is to be changed.
 */
export async function generateMigration(generation: Generation): Promise<string | undefined> {
  const { sql, intent, schemaFile, folder, isQuiet = false } = generation;
  const withdrawn = await withdrawnColumns(sql, generation);
  const before = latestTag(folder);
  const generate = (...more: string[]) => {
    const [schema, out] = [schemaFile, folder].map((path) => relative(root, path));
    const where = ['--dialect=postgresql', `--schema=${schema}`, `--out=${out}`];
    drizzleKit(['generate', ...where, `--name=${intent}`, ...more], isQuiet);
  };
  generate();
  const isChanged = latestTag(folder) !== before;
  const changes = isChanged ? readFileSync(pathOf(folder), 'utf8').trim() : '';
  const statements = await sql.begin(async (tx) => {
    for (const statement of [...withdrawn, ...changes.split(breakpoint.trim())]) {
      await tx.unsafe(statement);
    }
    const missing = await missingAccess(tx, generation);
    for (const statement of missing) await tx.unsafe(statement);
    return [...withdrawn, ...(isChanged ? [changes] : []), ...missing];
  });
  if (statements.length === 0) return undefined;
  if (!isChanged) generate('--custom');
  writeFileSync(pathOf(folder), `${statements.join(breakpoint)}\n`);
  return pathOf(folder);
}

/** Runs drizzle-kit, which may ask whether something was renamed. */
export function drizzleKit(args: string[], isQuiet = false): void {
  const command = join(root, 'node_modules/.bin/drizzle-kit');
  execFileSync(command, args, { cwd: root, stdio: isQuiet ? 'ignore' : 'inherit' });
}

function latestTag(folder: string): string {
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  return journalSchema.parse(journal).entries.at(-1)?.tag ?? '';
}

const pathOf = (folder: string) => join(folder, `${latestTag(folder)}.sql`);
