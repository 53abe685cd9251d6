import { canonicalEmail } from '@/lib/email';
import { readText } from '@/lib/server/core/body';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { networkKey } from '@/lib/server/core/network';
import { currentRequest } from '@/lib/server/core/request-id';
import { addressKey } from '@/lib/server/core/throttle/keys';
import { throttle } from '@/lib/server/core/throttle/throttle';
import { idSchema } from '@/zero/core/ids';
import { mostComponents } from '@/zero/incidents/status-page/fields';
import { confirmSubscription, readConfirmation } from '../subscriber/confirm';
import { readSubscriptionToken, subscriptionToken } from '../subscriber/links';
import { requestSubscription } from '../subscriber/request';
import { chooseComponents, readSubscription, unsubscribe } from '../subscriber/subscription';
import type { PublicPage } from './snapshot';
import {
  renderConfirm,
  renderConfirmed,
  renderRequested,
  renderSubscribe,
  renderSubscription,
  renderUnsubscribe,
  renderUnsubscribed,
} from './subscription-pages';

/** Confirmation emails to one address, of all pages, and requests of one network. */
const perAddress = { limit: 3, windowSeconds: 3_600 };
const perNetwork = { limit: 20, windowSeconds: 3_600 };

const bodyLimit = 64 * 1024;

/** What is shown; `wait` is in seconds, where there were too many requests. */
export type SubscriptionAnswer = { status: number; body: string } | { wait: number } | 'gone';

const shown = (body: string, status = 200): SubscriptionAnswer => ({ status, body });

/** Answers the form of a public page. */
export async function answerSubscribe(
  request: Request,
  page: PublicPage,
): Promise<SubscriptionAnswer> {
  const { components } = page;
  const again = (
    problem: string | undefined,
    email: string,
    chosen: readonly string[],
    status = 400,
  ) => shown(renderSubscribe(page, { components, chosen, email, problem }), status);
  if (request.method !== 'POST') return again(undefined, '', [], 200);
  if (!env().allowedOrigins.includes(request.headers.get('origin') ?? '')) {
    return again('This request comes from another website. Send the form again here.', '', [], 403);
  }
  const form = await formOf(request);
  const given = form.get('email') ?? '';
  const known = new Set(components.map(({ id }) => id));
  const chosen = form.getAll('component').filter((id) => known.has(id));
  const email = canonicalEmail(given);
  if (!email) return again('This is not an email address. Check it for typos.', given, chosen);
  const isAll = form.get('scope') !== 'some';
  if (!isAll && chosen.length === 0) return again('Choose at least one component.', given, chosen);
  const { sql } = database();
  const network = networkKey(currentRequest()?.address ?? null);
  const wait =
    (await throttle(sql, `status-subscribe:network:${network}`, perNetwork)) ??
    (await throttle(sql, `status-subscribe:address:${addressKey(email)}`, perAddress));
  if (wait !== undefined) return { wait };
  const componentIds = isAll ? null : [...new Set(chosen)];
  const isPublic = await requestSubscription(sql, { statusPageId: page.id, email, componentIds });
  return isPublic ? shown(renderRequested(page)) : 'gone';
}

/** Answers the link of a confirmation email: only a POST confirms. */
export async function answerConfirm(request: Request, token: string): Promise<SubscriptionAnswer> {
  const { sql } = database();
  if (request.method !== 'POST') {
    const page = await readConfirmation(sql, token);
    return page ? shown(renderConfirm(page, token)) : 'gone';
  }
  const confirmed = await confirmSubscription(sql, token);
  return confirmed ? shown(renderConfirmed(confirmed, subscriptionToken(confirmed))) : 'gone';
}

/** Answers the link to what a subscriber chose. */
export async function answerSubscription(
  request: Request,
  token: string,
): Promise<SubscriptionAnswer> {
  const { sql } = database();
  const link = readSubscriptionToken(token);
  const isChange = request.method === 'POST';
  if (link && isChange) {
    const form = await formOf(request);
    const chosen = form.get('scope') === 'some' ? form.getAll('component') : null;
    const isId = (text: string) => idSchema.safeParse(text).success;
    await chooseComponents(sql, link, chosen && chosen.filter(isId).slice(0, mostComponents));
  }
  const subscription = link && (await readSubscription(sql, link));
  return subscription ? shown(renderSubscription(subscription, token, isChange)) : 'gone';
}

/** Answers the link to unsubscribe; a POST does it, whatever its body is (RFC 8058). */
export async function answerUnsubscribe(
  request: Request,
  token: string,
): Promise<SubscriptionAnswer> {
  const { sql } = database();
  const link = readSubscriptionToken(token);
  if (link && request.method === 'POST') await unsubscribe(sql, link);
  const subscription = link && (await readSubscription(sql, link));
  if (!subscription) return 'gone';
  const { page, isSubscribed } = subscription;
  return shown(isSubscribed ? renderUnsubscribe(page, token) : renderUnsubscribed(page));
}

async function formOf(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams((await readText(request, bodyLimit)) ?? '');
}
