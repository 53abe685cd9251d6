import { createHash, createHmac } from 'node:crypto';
import { env } from '@/lib/server/core/env';

/**
 * The secret of a link, always the same for the same `link.id`: whoever sends the link works it out
 * at that moment, so it rests nowhere. 43 characters of base64url.
 */
export function linkToken(linkId: string): string {
  return createHmac('sha256', env().authSecret).update(`link:${linkId}`).digest('base64url');
}

/** What `auth.link.token_hash` holds: SHA-256 of the token, in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The address that an email carries. The token stands in the fragment: browsers send that neither to
 * a server nor in `Referer`, so it is in no log.
 */
export function linkUrl(
  linkId: string,
  page: 'reset-password' | 'verify-email' | 'sign-up/organization' = 'reset-password',
): string {
  return `${env().origin}/${page}#token=${linkToken(linkId)}`;
}
