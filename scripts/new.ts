import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { entityEntries, moduleEntries } from './new/entries';
import { type Entry, insertEntry } from './new/insert';
import { rendered, wantedOf } from './new/render';

const usage = `npm run new -- entity <module>/<entity>    e.g. incidents/status-page
  --plural <entities>   where the plural is irregular
  --no-migration        leaves the migration to a later "npm run generate"`;

const templates = join(import.meta.dirname, 'new');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { plural: { type: 'string' }, migration: { type: 'boolean', default: true } },
});
const [kind, name] = positionals;
if (kind !== 'entity' || !name) {
  console.error(usage);
  process.exit(2);
}

const wanted = wantedOf(name, values.plural);
const files = new Map<string, string>();
const current = (file: string) => files.get(file) ?? readFileSync(file, 'utf8');

if (!existsSync(`zero/${wanted.module.kebab}/module.ts`)) add('module', moduleEntries(wanted));
add('entity', entityEntries(wanted));
for (const [file, text] of files) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
run('prettier', '--write', '--log-level', 'warn', ...files.keys());
run('tsx', 'scripts/derive.ts');
run('vitest', 'run', 'zero/queries.test.ts', '--project=unit', '--update');
if (values.migration) run('tsx', 'scripts/generate.ts', wanted.one.snake);
console.log(`${[...files.keys()].map((file) => `  ${file}`).join('\n')}

Next: npm run verify, and npx vitest run --project postgres lib/server/${wanted.module.kebab}`);

/** Takes up the templates of a folder and their entries; nothing is written before all of it fits. */
function add(folder: string, entries: readonly Entry[]) {
  for (const [file, text] of rendered(join(templates, folder), wanted)) {
    if (existsSync(file)) throw new Error(`${file} is there already.`);
    files.set(file, text);
  }
  for (const entry of entries) files.set(entry.file, insertEntry(current(entry.file), entry));
}

function run(command: string, ...args: string[]) {
  execFileSync(join('node_modules', '.bin', command), args, { stdio: 'inherit' });
}
