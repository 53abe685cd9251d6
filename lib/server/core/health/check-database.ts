import type postgres from 'postgres';
import { asWorker } from '../identity';
import { withTimeLimit } from '../time-limit';
import { readMigrated, readQueueHealth, readReplication } from './read';
import { failed, type HealthCheck, measured, passed } from './report';

const limitMs = 3_000;
const MiB = 1024 * 1024;

/** More of what a module's rows say, read in the same transaction. */
export type MoreChecks = (tx: postgres.TransactionSql) => Promise<Record<string, HealthCheck>>;

/**
 * Looks at Postgres, and at what it knows of migrations, worker, replication and queue.
 * @param migration when the newest migration of this code was written
 */
export async function checkDatabase(
  sql: postgres.Sql,
  migration: number,
  more: MoreChecks,
): Promise<Record<string, HealthCheck>> {
  const startedAt = performance.now();
  try {
    return await withTimeLimit(
      asWorker(sql, async (tx) => {
        const [migrated, queue, slots] = [
          await readMigrated(tx),
          await readQueueHealth(tx),
          await readReplication(tx),
        ];
        const own = await more(tx);
        return {
          'postgres:responseTime': measured({
            value: performance.now() - startedAt,
            unit: 'ms',
            warnAbove: 500,
            failAbove: limitMs,
            output: 'Postgres answers slowly.',
            componentType: 'datastore',
          }),
          migrations:
            migrated >= migration ? passed() : failed('Migrations are not applied: run them.'),
          'worker:heartbeatAge': measured({
            value: queue.heartbeatAge,
            unit: 's',
            warnAbove: 20,
            failAbove: 40,
            output: 'No worker runs, or it hangs.',
          }),
          'queue:oldestDue': measured({
            value: queue.oldestDue,
            unit: 's',
            warnAbove: 60,
            failAbove: 300,
            output: 'Tasks are due and nobody does them.',
          }),
          'replication:lag': replicationCheck(slots),
          ...own,
        };
      }),
      limitMs,
    );
  } catch {
    return { 'postgres:responseTime': failed('Postgres does not answer.', 'datastore') };
  }
}

function replicationCheck(slots: Awaited<ReturnType<typeof readReplication>>): HealthCheck {
  const active = slots.filter(({ isActive }) => isActive);
  if (active.length === 0) return failed('zero-cache is not connected to Postgres.');
  return measured({
    value: Math.max(...active.map(({ lag }) => lag)),
    unit: 'By',
    warnAbove: 64 * MiB,
    failAbove: 1024 * MiB,
    output: 'zero-cache is behind Postgres.',
  });
}
