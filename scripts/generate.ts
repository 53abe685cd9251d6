import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import * as drizzle from '@/drizzle/schema';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { schema } from '@/zero/schema';
import { drizzleKit, generateMigration } from './generate/migration';
import { syncedColumns } from './generate/published';
import { root } from './stack/paths';
import { startTemporaryStack } from './stack/temporary';

const usage = 'Say what the migration is for: `npm run generate -- incident_timeline`.';

// Writes the next migration from the Drizzle and the Zero schema; with --custom an empty one.
async function run() {
  const { values, positionals } = parseArgs({
    options: { custom: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const intent = positionals.join('_').toLowerCase().replaceAll('-', '_');
  if (!/^[a-z][a-z0-9_]*$/.test(intent)) throw new SetupError(usage);
  if (values.custom) return drizzleKit(['generate', '--custom', `--name=${intent}`]);
  const stack = await startTemporaryStack({ databaseOnly: true });
  const sql = postgres(stack.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const path = await generateMigration({
      sql,
      intent,
      drizzle,
      synced: syncedColumns(schema.tables),
      schemaFile: join(root, 'drizzle/schema/index.ts'),
      folder: join(root, 'drizzle/migrations'),
    });
    console.log(path ? `Read ${path} before you commit it.` : 'Nothing to migrate.');
  } finally {
    await sql.end({ timeout: 5 });
    await stack.stop();
  }
}

await run().catch(exitWith);
