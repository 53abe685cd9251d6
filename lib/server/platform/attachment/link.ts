import { createHmac, timingSafeEqual } from 'node:crypto';
import { getSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { env } from '@/lib/server/core/env';

/** A link works for so long. */
export const linkSeconds = 60;

const payloadSchema = z.object({
  attachmentId: idSchema,
  slug: z.string(),
  /** To be shown as an image; otherwise it is a download. */
  preview: z.boolean(),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
});
type Payload = z.infer<typeof payloadSchema>;

/** A token that opens one file for a minute, in the session whose cookie `headers` carry and in no other. */
export function signLink(headers: Headers, link: Omit<Payload, 'expiresAt'>): string {
  const payload: Payload = { ...link, expiresAt: Date.now() + linkSeconds * 1_000 };
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${macOf(text, headers).toString('base64url')}`;
}

/** What the token opens; undefined where it is forged, has expired or is another session's. */
export function readLink(headers: Headers, token: string): Payload | undefined {
  const [text = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const expected = macOf(text, headers);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const payload = payloadSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return payload.expiresAt > Date.now() ? payload : undefined;
}

function macOf(text: string, headers: Headers): Buffer {
  const session = getSessionCookie(headers, { cookiePrefix: 'opsdesk' }) ?? '';
  return createHmac('sha256', env().authSecret)
    .update(`attachment link:${text}:${session}`)
    .digest();
}
