import { z } from 'zod';
import type { MemberActor } from '@/lib/server/core/actor';
import type { Query } from '@/lib/server/core/query';

/**
 * Records the write id of a change in its transaction. Of two at once, the second waits for the first to
 * commit.
 * @returns false where the change was done before
 */
export async function claimWriteId(
  query: Query,
  { organizationId, id }: MemberActor,
  writeId: string,
): Promise<boolean> {
  const rows = await query(
    `insert into receipt (organization_id, member_id, write_id) values ($1, $2, $3)
     on conflict do nothing returning write_id`,
    [organizationId, id, writeId],
  );
  return [...rows].length > 0;
}

/** Which of these changes arrived. */
export async function processedWriteIds(
  query: Query,
  memberId: string,
  writeIds: readonly string[],
): Promise<string[]> {
  const rows = await query(
    `select write_id id from receipt where member_id = $1
       and write_id in (select id::uuid from jsonb_array_elements_text($2::text::jsonb) id)`,
    [memberId, JSON.stringify(writeIds)],
  );
  return z
    .array(z.object({ id: z.string() }))
    .parse([...rows])
    .map(({ id }) => id);
}
