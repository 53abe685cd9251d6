import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type postgres from 'postgres';

export const sessionCookie = 'opsdesk.session_token';

/** Signs the person in by inserting a session; `value` is the cookie's, as a browser would send it. */
export async function insertSession(
  owner: postgres.Sql,
  email: string,
  authSecret: string,
): Promise<{ userId: string; value: string }> {
  const token = randomBytes(24).toString('base64url');
  const [row] = await owner<{ userId: string }[]>`
    insert into auth.session (id, token, user_id, expires_at)
    select ${randomUUID()}, ${token}, id, now() + interval '1 hour' from auth.user where email = ${email}
    returning user_id "userId"`;
  if (!row) throw new Error(`No user ${email}`);
  const signature = createHmac('sha256', authSecret).update(token).digest('base64');
  return { userId: row.userId, value: encodeURIComponent(`${token}.${signature}`) };
}
