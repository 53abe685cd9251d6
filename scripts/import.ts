import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { env } from '@/lib/server/env';
import { importCsv, type ImportProgress, type ImportSummary } from '@/lib/server/import/import-csv';
import { ImportError } from '@/lib/server/import/import-error';
import { parseMapping } from '@/lib/server/import/mapping';
import { SetupError } from '@/lib/server/setup-error';

const usage =
  'npm run import -- FILE --organization SLUG --mapping MAPPING.json [--dry-run]\n(docs/import.md describes the mapping)';

// date-fns trips over clock changes of the machine's own zone where they are half an hour.
process.env['TZ'] = 'UTC';

/** Imports a CSV. Ends with 0 when every row was taken, 2 when some were rejected, 1 when nothing was imported. */
async function main(): Promise<number> {
  const { file, organization, mapping, dryRun } = readArguments();
  const text = await readFile(mapping, 'utf8').catch(() => {
    throw new ImportError(`There is no mapping ${mapping}.`);
  });
  const rejectsFile = `${basename(file, extname(file))}.rejects.csv`;
  const sql = postgres(env().ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  const start = performance.now();
  try {
    const summary = await importCsv({
      file,
      organization,
      mapping: parseMapping(text),
      dryRun,
      sql,
      rejectsFile,
      onProgress: progressLine(),
    });
    const seconds = (performance.now() - start) / 1000;
    console.log(describe(summary, seconds, dryRun, rejectsFile));
    return summary.rows.rejected > 0 ? 2 : 0;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        organization: { type: 'string' },
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    const { organization, mapping } = values;
    if (!file || !organization || !mapping || positionals.length > 1) throw new ImportError(usage);
    return { file, organization, mapping, dryRun: values['dry-run'] };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** One line that is written over on a terminal, and a line every few seconds elsewhere. */
function progressLine() {
  const start = performance.now();
  const { isTTY } = process.stderr;
  const interval = isTTY ? 100 : 5_000;
  let shownAt = start;
  return ({ step, count, done }: ImportProgress) => {
    const now = performance.now();
    if (now - shownAt < interval && !(isTTY && done === 1)) return;
    shownAt = now;
    const unit = { reading: 'rows', folding: 'tickets', writing: '' }[step];
    const rate =
      step === 'reading' ? ` · ${Math.round(count / ((now - start) / 1000))} rows/s` : '';
    const figures = unit ? ` · ${count} ${unit}${rate}` : '';
    const line = `${step} ${Math.round(done * 100)} %${figures}`;
    process.stderr.write(isTTY ? `\r\u001B[K${line}` : `${line}\n`);
    if (isTTY && step === 'writing' && done === 1) process.stderr.write('\r\u001B[K');
  };
}

function describe(
  { rows, tickets, events, made }: ImportSummary,
  seconds: number,
  dryRun: boolean,
  rejectsFile: string,
) {
  const rate = Math.round(rows.read / seconds);
  const lines = [
    `rows     ${rows.read} read = ${rows.taken} taken + ${rows.unchanged} unchanged + ${rows.rejected} rejected`,
    `tickets  ${tickets.created} created, ${tickets.updated} updated, ${tickets.unchanged} unchanged` +
      (tickets.kept > 0 ? `, ${tickets.kept} left as they were changed here` : ''),
    `events   ${events.created} created, ${events.updated} updated, ${events.removed} replaced, ${events.existing} there already`,
    `made     ${made.clients} clients, ${made.teams} teams, ${made.types} types, ${made.agents} agents, ${made.requesters} requesters`,
    `${seconds.toFixed(1)} s, ${rate} rows/s`,
  ];
  if (rows.rejected > 0) lines.push(`The rejected rows and why: ${rejectsFile}`);
  if (dryRun) lines.push('A dry run: nothing was written.');
  return lines.join('\n');
}

/** The words for whoever started it; undefined where the stack says more. */
function explain(error: unknown): string | undefined {
  if (error instanceof ImportError || error instanceof SetupError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'CONNECT_TIMEOUT') {
    return 'Postgres does not answer: start Opsdesk with `npm start` first, or set DATABASE_URL.';
  }
  if (code === '42P01' || code === '3D000') {
    return 'The database has no tables yet: run `npm start` or `npm run migrate` first.';
  }
  if (code === '28P01' || code === '28000') {
    return 'Postgres refuses the login: check DATABASE_URL, or the secrets in DATA_DIR.';
  }
  return undefined;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(explain(error) ?? error);
  process.exitCode = 1;
}
