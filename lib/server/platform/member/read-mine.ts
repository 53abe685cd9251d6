import type { QueryResultType } from '@rocicorp/zero';
import { queries } from '@/zero/queries';
import { dbProvider, enterTenant } from '@/lib/server/zero/mutate';

/** A person's own rows as the sync will bring them. */
export type MyRows = QueryResultType<typeof queries.member.mine>;

type Place = { userId: string; organizationId: string };

/** The person's row in the organization, with what is related, so that a page need not wait for the sync. */
export async function readMine({ userId, organizationId }: Place): Promise<MyRows> {
  const ctx = { userId };
  return await dbProvider().transaction(async (tx) => {
    await enterTenant((text, params) => tx.dbTransaction.query(text, params), ctx, {
      organizationId,
    });
    // Without the marks that Zero leaves in its rows, which no page can be sent.
    return structuredClone(await tx.run(queries.member.mine.fn({ args: undefined, ctx })));
  });
}
