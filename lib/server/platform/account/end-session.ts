import type postgres from 'postgres';
import { asWorkerInTime } from '@/lib/server/core/identity';
import type { Session } from '../session/session';
import { recordAccountIn } from '../sign-in/record-account';

/** Ends one of the member's other sessions, or all of them. Returns how many there were. */
export async function endSessions(
  sql: postgres.Sql,
  { id, userId }: Session,
  which: { id: string } | 'others',
): Promise<number> {
  return await asWorkerInTime(sql, async (tx) => {
    const ended = await tx`
      delete from auth.session where user_id = ${userId} and id <> ${id}
        and ${which === 'others' ? tx`true` : tx`id = ${which.id}`}`;
    if (ended.count > 0) await recordAccountIn(tx, 'session.revoke', userId);
    return ended.count;
  });
}
