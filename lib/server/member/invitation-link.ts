import { newId } from '@/zero/ids';
import { hashToken, linkToken } from '../link/token';
import type { Statements } from '../statements';

/** How long an invitation's link works. */
export const invitationHours = 72;

/**
 * Makes the link with which `email` sets a password and comes in; null for who has a password already.
 * Earlier links stay good, so that an old mail does not lead nowhere.
 */
export async function invitationLink(tx: Statements, email: string): Promise<string | null> {
  const [known] = await tx.query(
    `select 1 from auth.account a join auth.user u on u.id = a.user_id
     where u.email = $1 and a.provider_id = 'credential' and a.password is not null`,
    [email],
  );
  if (known) return null;
  const linkId = newId();
  await tx.query(
    `insert into auth.link (id, purpose, email, token_hash, expires_at)
     values ($1, 'invitation', $2, $3, now() + make_interval(hours => $4::int))`,
    [linkId, email, hashToken(linkToken(linkId)), invitationHours],
  );
  return linkId;
}
