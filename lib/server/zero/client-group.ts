import type postgres from 'postgres';
import { z } from 'zod';
import { InvalidRequestError } from './request';

/** The longest id of a Zero client or client group that is taken. */
export const zeroIdLength = 64;

/**
 * Binds a Zero client group to the first person who names it; false for anybody else, who could otherwise
 * end its connections and delete its results.
 */
export async function claimClientGroup(
  sql: postgres.Sql,
  userId: string,
  clientGroupId: string,
): Promise<boolean> {
  const [known] = await sql<{ isOwn: boolean; isFresh: boolean }[]>`
    select user_id = ${userId} "isOwn", seen_at > now() - interval '1 day' "isFresh"
    from auth.client_group where id = ${clientGroupId}`;
  if (known?.isFresh) return known.isOwn;
  const [row] = await sql<{ isOwn: boolean }[]>`
    insert into auth.client_group (id, user_id) values (${clientGroupId}, ${userId})
    on conflict (id) do update set seen_at = case
      when client_group.user_id = excluded.user_id then now() else client_group.seen_at end
    returning user_id = ${userId} "isOwn"`;
  return row?.isOwn ?? false;
}

const groupId = z.string().min(1).max(zeroIdLength);
const pushSchema = z.object({
  clientGroupID: groupId,
  mutations: z.array(z.object({ name: z.string(), args: z.array(z.unknown()).optional() })),
});

/**
 * Zero's own mutation that deletes results names a client group of its own, beside the push's.
 * @throws InvalidRequestError where either is another person's
 */
export async function requireOwnClientGroup(
  sql: postgres.Sql,
  userId: string,
  push: unknown,
): Promise<void> {
  const read = pushSchema.safeParse(push);
  if (!read.success) throw new InvalidRequestError('This is no push.');
  const { clientGroupID, mutations } = read.data;
  const cleanUps = mutations.filter(({ name }) => name === '_zero_cleanupResults');
  const cleanUpSchema = z.object({ clientGroupID: z.literal(clientGroupID) });
  if (cleanUps.some(({ args }) => !cleanUpSchema.safeParse(args?.[0]).success)) {
    throw new InvalidRequestError('A clean-up names another client group.');
  }
  if (!(await claimClientGroup(sql, userId, clientGroupID))) {
    throw new InvalidRequestError('The client group is another person’s.');
  }
}
