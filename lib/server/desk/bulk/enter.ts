import type { Tx } from '@/zero/core/actor';
import type { Query } from '@/lib/server/core/query';
import { enterTenant } from '@/lib/server/zero/mutate';
import type { BulkDesk } from './desk';

export type Inside = { tx: Tx; query: Query; memberId: string };

/**
 * Runs in one transaction inside the desk's organization.
 * @throws a `NOT_ALLOWED` rejection for whoever is no active member there
 */
export function insideDesk<T>(
  { provider, userId, organizationId }: BulkDesk,
  run: (inside: Inside) => Promise<T>,
): Promise<T> {
  return provider.transaction(async (tx) => {
    const query: Query = (text, values) => tx.dbTransaction.query(text, values);
    const { id: memberId } = await enterTenant(query, { userId }, { organizationId });
    return await run({ tx, query, memberId });
  });
}
