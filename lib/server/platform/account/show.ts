import type postgres from 'postgres';
import { enterAsMember } from '@/lib/server/core/identity';
import { withoutAudit } from '../audit/unaudited';
import { activeMemberships } from '../member/memberships';

/** Changes how a person is shown, in every organization that lets them in. `hue` is in degrees. */
export async function showAs(
  sql: postgres.Sql,
  userId: string,
  { name, hue }: { name: string; hue: number },
): Promise<void> {
  const memberships = await activeMemberships(userId);
  await sql.begin(async (tx) => {
    await withoutAudit(tx, 'own-profile');
    await tx`update auth."user" set name = ${name}, updated_at = now() where id = ${userId}`;
    for (const { memberId, organizationId } of memberships) {
      await enterAsMember(tx, userId, organizationId);
      await tx`update profile set name = ${name}, hue = ${hue} where id = ${memberId}`;
    }
  });
}
