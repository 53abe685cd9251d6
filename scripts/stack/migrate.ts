import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyPending } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import type { Env } from '@/lib/server/core/env';
import { root } from './paths';
import { grantPublished } from './replication-login';
import { withConnection } from './sql';

// Two deployments may migrate at once.
const migrationLock = 727_001;

/**
 * Applies the pending migrations as the owner.
 * @returns how many were applied
 */
export async function migrate(
  env: Env,
  folder = join(root, 'drizzle/migrations'),
): Promise<number> {
  return withConnection(env.ownerUrl, async (sql) => {
    await sql`select pg_advisory_lock(${migrationLock})`;
    const before = await countApplied(sql);
    await applyPending(drizzle(sql), { migrationsFolder: folder });
    await grantPublished(sql, new URL(env.replicationUrl).username);
    return (await countApplied(sql)) - before;
  });
}

async function countApplied(sql: postgres.Sql): Promise<number> {
  const [table] = await sql<{ found: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
  if (!table?.found) return 0;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}
