import { v7 } from 'uuid';
import type { linkPurposes } from '@/drizzle/schema/platform/auth';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { hashToken, linkToken } from './token';

export type LinkPurpose = (typeof linkPurposes)[number];

/** For how many hours a link works. One that was asked for a moment ago is used soon; an invitation waits. */
export const linkHours = {
  invitation: 72,
  set_password: 1,
  reset: 1,
  verify_email: 24,
  sign_up: 24,
} as const satisfies Record<LinkPurpose, number>;

type NewLink = {
  purpose: LinkPurpose;
  /** Lower case. */
  email: string;
  about?: { slug: string; name: string };
};

/**
 * Writes a link that works from the commit of `tx` on; the email carries it by its id and works out
 * the token itself. Nothing of the token is kept but its hash.
 */
export async function issueLink(
  tx: PreparedStatements,
  { purpose, email, about }: NewLink,
): Promise<{ linkId: string; validHours: number }> {
  const linkId = v7();
  const validHours = linkHours[purpose];
  await tx.query(
    `insert into auth.link (id, purpose, email, token_hash, expires_at, about)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5), $6::text::jsonb)`,
    [
      linkId,
      purpose,
      email,
      hashToken(linkToken(linkId)),
      validHours,
      about ? JSON.stringify(about) : null,
    ],
  );
  return { linkId, validHours };
}
