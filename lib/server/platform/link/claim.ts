import type postgres from 'postgres';
import type { LinkPurpose } from './issue';
import { hashToken } from './token';

/** What a link is about, where it says so; see `issueLink`. */
type Claimed = { email: string; about: { slug: string; name: string } | null };

/** Uses a link, once, for one of `purposes`; undefined for one that is unknown, used or expired. */
export async function claimLink(
  tx: postgres.TransactionSql,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<Claimed | undefined> {
  const [link] = await tx<Claimed[]>`
    update auth.link set used_at = now()
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > now()
      and purpose in ${tx([...purposes])}
    returning email, about`;
  return link;
}
