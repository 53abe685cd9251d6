import type { PreparedStatements } from '@/lib/server/core/statements';

/** Removes a person's second factor and ends their sessions. False: they had none, and nothing was changed. */
export async function removeSecondFactor(tx: PreparedStatements, userId: string): Promise<boolean> {
  const removed = await tx.query(
    `with factor as (delete from auth.two_factor where user_id = $1 returning user_id)
     update auth."user" set two_factor_enabled = false, updated_at = now()
     where id = $1 and (two_factor_enabled or exists (select from factor)) returning id`,
    [userId],
  );
  if ([...removed].length === 0) return false;
  await tx.query('delete from auth.session where user_id = $1', [userId]);
  return true;
}
