import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { env } from '@/lib/server/core/env';
import { importCsv } from '@/lib/server/desk/import/import-csv';
import { importSource } from '@/lib/server/desk/import/import-source';
import type { ImportProgress, ImportSummary } from '@/lib/server/desk/import/run-import';
import { ImportError } from '@/lib/server/desk/import/import-error';
import { parseMapping } from '@/lib/server/desk/import/mapping';
import { sourceNames } from '@/lib/server/desk/import/sources/registry';
import { parseTranslation } from '@/lib/server/desk/import/sources/source';
import type { FileCounts } from '@/lib/server/desk/import/thread/files';
import { SetupError } from '@/lib/server/core/setup-error';
import { storage } from '@/lib/server/core/storage/current';

const usage = `npm run import -- FILE --organization SLUG --mapping MAPPING.json [--dry-run]
npm run import -- FILE… --organization SLUG --from ${sourceNames.join('|')} [--mapping WORDS.json] [--files FOLDER] [--dry-run]
(docs/import.md describes both)`;

process.env['TZ'] = 'UTC';

/** Exit codes: 0 when everything was imported, 2 when part of it was, 1 when nothing was. */
async function main(): Promise<number> {
  const { files, from, folder, organization, mapping, dryRun } = readArguments();
  const [file = ''] = files;
  const text = mapping === undefined ? '{}' : await readMapping(mapping);
  const rejectsFile = `${basename(file, extname(file))}.rejects.csv`;
  const sql = postgres(env().ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  const start = performance.now();
  const options = { organization, dryRun, sql, rejectsFile, onProgress: progressLine() };
  try {
    const summary: ImportSummary & { files?: FileCounts } = from
      ? await importSource({
          ...options,
          files,
          from,
          translation: parseTranslation(text),
          folder,
          store: folder ? { storage: storage(), limits: env().storageLimits } : undefined,
        })
      : await importCsv({ ...options, file, mapping: parseMapping(text) });
    const seconds = (performance.now() - start) / 1000;
    console.log(describe(summary, seconds, dryRun, rejectsFile));
    return summary.rows.rejected > 0 || summary.files?.full ? 2 : 0;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function readMapping(path: string) {
  return readFile(path, 'utf8').catch(() => {
    throw new ImportError(`There is no mapping ${path}.`);
  });
}

function readArguments() {
  try {
    const { values, positionals: files } = parseArgs({
      allowPositionals: true,
      options: {
        organization: { type: 'string' },
        mapping: { type: 'string' },
        from: { type: 'string' },
        files: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { organization, mapping, files: folder } = values;
    const from = sourceNames.find((name) => name === values.from);
    const isWhole = from
      ? files.length > 0
      : values.from === undefined && mapping !== undefined && files.length === 1 && !folder;
    if (!organization || !isWhole) throw new ImportError(usage);
    return { files, from, folder, organization, mapping, dryRun: values['dry-run'] };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** One updating line on a terminal; elsewhere a line every few seconds. */
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
  { rows, tickets, events, thread, made, spellings, files }: ImportSummary & { files?: FileCounts },
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
    ...(files
      ? [
          `threads  ${thread.messages} messages, ${thread.notes} internal notes, ${thread.tags} tags on tickets, ${files.stored} files`,
        ]
      : []),
    `made     ${made.clients} clients, ${made.teams} teams, ${made.types} types, ${made.agents} agents, ${made.requesters} requesters`,
    `${seconds.toFixed(1)} s, ${rate} rows/s`,
  ];
  if (spellings.length > 0) {
    lines.push(
      'Spellings of one client? To merge them, name the client of each in the mapping:',
      ...spellings.map((group) => `  ${group.map(({ name }) => JSON.stringify(name)).join(', ')}`),
    );
  }
  if (rows.rejected > 0) lines.push(`The rejected rows and why: ${rejectsFile}`);
  if (files?.full) {
    lines.push(`${files.full} files found no room: raise the limit, and run the import again.`);
  }
  if (dryRun) lines.push('A dry run: nothing was written.');
  return lines.join('\n');
}

/** The message to print; undefined when the stack trace says more. */
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
