import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { env } from '@/lib/server/core/env';
import { linkToken } from '@/lib/server/platform/link/token';

/** Hours for which the link of a confirmation email works. */
export const confirmationHours = 24;

/** Which subscription a link of an email changes. */
export type SubscriptionLink = { organizationId: string; subscriberId: string };

const idBytes = 16;
const payloadBytes = 2 * idBytes;

/** The secret of a subscription's links: always the same, so that it is stored nowhere. 86 characters of base64url. */
export function subscriptionToken({ organizationId, subscriberId }: SubscriptionLink): string {
  const payload = Buffer.concat([parse(organizationId), parse(subscriberId)]);
  return Buffer.concat([payload, macOf(payload)]).toString('base64url');
}

/** What the token is for; undefined where it is forged. */
export function readSubscriptionToken(token: string): SubscriptionLink | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const payload = bytes.subarray(0, payloadBytes);
  const given = bytes.subarray(payloadBytes);
  const expected = macOf(payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return {
    organizationId: stringify(payload, 0),
    subscriberId: stringify(payload, idBytes),
  };
}

const macOf = (payload: Uint8Array) =>
  createHmac('sha256', env().authSecret).update('status subscription:').update(payload).digest();

const pageUrl = (slug: string, rest: string) => `${env().origin}/status/${slug}/${rest}`;

/** The page that confirms a subscription; opening it changes nothing. */
export const confirmationUrl = (slug: string, linkId: string) =>
  pageUrl(slug, `confirm?token=${linkToken(linkId)}`);

/** The page on which a subscriber chooses components. */
export const subscriptionUrl = (slug: string, link: SubscriptionLink) =>
  pageUrl(slug, `subscription?token=${subscriptionToken(link)}`);

/** Ends a subscription by a POST (RFC 8058); opening it shows a page with one button. */
export const unsubscribeUrl = (slug: string, link: SubscriptionLink) =>
  pageUrl(slug, `unsubscribe?token=${subscriptionToken(link)}`);
