import { issueLink, linkHours } from '../link/issue';
import type { PreparedStatements } from '@/lib/server/core/statements';

/**
 * The link with which `email` sets a password and signs in; `linkId` is null for who has a password.
 * Earlier links stay valid, so that the link in an older email works.
 */
export async function invitationLink(
  tx: PreparedStatements,
  email: string,
): Promise<{ linkId: string | null; validHours: number }> {
  const [known] = await tx.query(
    `select 1 from auth.account a join auth.user u on u.id = a.user_id
     where u.email = $1 and a.provider_id = 'credential' and a.password is not null`,
    [email],
  );
  if (known) return { linkId: null, validHours: linkHours.invitation };
  return await issueLink(tx, { purpose: 'invitation', email });
}
