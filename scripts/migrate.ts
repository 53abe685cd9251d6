import { env } from '@/lib/server/core/env';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { startNotices } from '@/lib/server/core/start-notices';
import { migrate } from './stack/migrate';
import { checkManaged } from './stack/postgres';
import { replicationExcess } from './stack/replication-login';
import { ensureRoles } from './stack/roles';
import { withConnection } from './stack/sql';

// Brings a running Postgres up to date: roles, migrations, job queues.
async function run() {
  const environment = env();
  if (environment.managedPostgres) {
    const version = await checkManaged(environment);
    for (const notice of startNotices(environment, process.version, version)) console.warn(notice);
  } else await requireEmbedded(environment.adminUrl);
  await ensureRoles(environment);
  const applied = await migrate(environment);
  console.log(applied === 0 ? 'Nothing to migrate.' : `Applied ${applied} migrations.`);
  for (const excess of await replicationExcess(environment.replicationUrl)) console.warn(excess);
}

async function requireEmbedded(url: string) {
  const isUp = await withConnection(url, (sql) => sql`select 1`).then(
    () => true,
    () => false,
  );
  if (isUp) return;
  throw new SetupError(
    'The embedded Postgres is not running: `npm start` starts it and migrates, or set DATABASE_URL.',
  );
}

await run().catch(exitWith);
