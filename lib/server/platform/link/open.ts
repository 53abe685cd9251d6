import type postgres from 'postgres';
import type { PasswordOwner } from '@/lib/password/rules';
import { asWorkerInTime, identifyAddress } from '@/lib/server/core/identity';
import type { LinkPurpose } from './issue';
import { hashToken } from './token';

/** Purposes of the links behind which a password is chosen. */
export const passwordPurposes: LinkPurpose[] = ['invitation', 'set_password', 'reset'];

/**
 * Whose password a link lets its holder choose, and what that password must not be; undefined for a
 * link that is unknown, used, expired, or whose address no organization lets in any more.
 */
export async function openLink(
  sql: postgres.Sql,
  token: string,
): Promise<(PasswordOwner & { email: string }) | undefined> {
  return await asWorkerInTime(sql, async (tx) => {
    const [link] = await tx<{ email: string }[]>`
      select email from auth.link
      where token_hash = ${hashToken(token)} and used_at is null and expires_at > now()
        and purpose in ${tx(passwordPurposes)}`;
    if (!link) return undefined;
    await identifyAddress(tx, link.email);
    const places = await tx<{ name: string }[]>`
      select organization.name from member join organization on organization.id = organization_id
      where email = ${link.email} and status = 'active'`;
    if (places.length === 0) return undefined;
    return { email: link.email, names: places.map(({ name }) => name) };
  });
}
