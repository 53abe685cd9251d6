import type { Env } from '@/lib/server/core/env';
import { localSecrets } from '@/lib/server/core/secrets';
import { startNotices } from '@/lib/server/core/start-notices';
import { migrate } from './migrate';
import {
  checkManaged,
  claimDataFolder,
  initialise,
  postgresSpec,
  removeTestPlugin,
  writeHostRules,
} from './postgres';
import { postgresHome } from './postgres-home';
import { replicationExcess } from './replication-login';
import type { Report } from './report';
import { ensureRoles } from './roles';
import type { Supervisor } from './supervisor';
import { deleteReplica } from './zero-cache';

/** Starts Postgres, or checks the managed one, with roles and migrations. */
export async function startDatabase(env: Env, supervisor: Supervisor, report: Report) {
  if (env.managedPostgres) {
    const version = await report.step('Checking Postgres', () => checkManaged(env));
    for (const notice of startNotices(env, process.version, version)) report.say(`! ${notice}`);
  } else {
    await report.step('Starting Postgres', () => startEmbedded(env, supervisor, report));
  }
  await report.step('Applying roles and migrations', async () => {
    await ensureRoles(env);
    if ((await migrate(env)) > 0) deleteReplica(env);
  });
  for (const excess of await replicationExcess(env.replicationUrl)) report.say(`  ! ${excess}`);
}

async function startEmbedded(env: Env, supervisor: Supervisor, report: Report) {
  const home = postgresHome(env.dataDir);
  if (home.moved) report.say(`  ${home.moved}`);
  await initialise(env, home, localSecrets(env.dataDir).POSTGRES_PASSWORD);
  claimDataFolder(home);
  writeHostRules(home);
  removeTestPlugin(home);
  await supervisor.start(postgresSpec(env, home));
}
