import type postgres from 'postgres';
import { vi } from 'vitest';
import { enterAsClient, enterAsStaff } from '@/lib/server/core/identity';
import { postgresQuery } from '@/lib/server/core/query';
import { type AuditFields, record } from './record';

/** Writes one entry as the application does for an organization's person, in a transaction of its own. */
export async function recordAs(
  sql: postgres.Sql,
  facts: AuditFields & { audience?: 'internal' | 'client' },
): Promise<void> {
  const { audience = 'internal', ...entry } = facts;
  await sql.begin(async (transaction) => {
    const { organizationId } = entry;
    if (audience === 'internal') await enterAsStaff(transaction, organizationId);
    else await enterAsClient(transaction, { organizationId, memberId: '', clientId: '' });
    await record(postgresQuery(transaction), entry);
  });
}

/** Runs `work` as if it were `ms` milliseconds ago, by the clock of this process. */
export async function ago<T>(ms: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ now: Date.now() - ms, toFake: ['Date'] });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
