import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { errorFields, log } from '@/lib/server/core/log';
import { networkKey } from '@/lib/server/core/network';
import { currentRequest, withRequest } from '@/lib/server/core/request-id';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { apiFiles } from './api';
import { atomFeed } from './atom';
import { type Copy, pageCache } from './cache';
import { requestCounter } from '@/lib/server/core/throttle/request-counter';
import { renderHistory, renderNotice, renderPage } from './page';
import {
  answerConfirm,
  answerSubscribe,
  answerSubscription,
  answerUnsubscribe,
  type SubscriptionAnswer,
} from './answer-subscription';
import { readPublicPage } from './snapshot';
import { formPolicy, pagePolicy } from './styles';

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

type State = { get: (slug: string) => Promise<Copy>; count: (key: string) => number | undefined };

// Next.js loads this module more than once in a process.
const shared = globalThis as typeof globalThis & { opsdeskStatusPages?: State };

const state = (): State =>
  (shared.opsdeskStatusPages ??= {
    get: pageCache({
      read: (slug) => readPublicPage(database().sql, slug),
      folder: join(env().dataDir, 'status-pages'),
    }),
    count: requestCounter({ limit: 300, windowMs: 60_000 }),
  });

/** Answers `/status/<slug>` and what is below it, without a session and, if it must, without Postgres. */
export const answerStatusPage = (request: Request, path: readonly string[]): Promise<Response> =>
  withRequest(request, async () => {
    const wait = state().count(networkKey(currentRequest()?.address ?? null));
    if (wait !== undefined) return tooMany(wait);
    const [slug = '', ...rest] = path;
    const isKnown = slug.length <= 60 && slugShape.test(slug) && rest.length <= 4;
    try {
      const subscription = isKnown && (await subscriptionOf(request, slug, rest.join('/')));
      if (subscription) return subscription;
      if (request.method === 'POST') return notFound();
      const copy = isKnown ? await state().get(slug) : undefined;
      const document = copy && render(copy, rest.join('/'));
      return document ? answer(request, document) : notFound();
    } catch (error) {
      log('error', 'status-page.failed', { slug, ...errorFields(error) });
      return unavailable();
    }
  });

/** Answers what is about subscriptions; undefined for everything else. */
async function subscriptionOf(
  request: Request,
  slug: string,
  file: string,
): Promise<Response | undefined> {
  if (file === 'subscribe') {
    const { page } = await state().get(slug);
    return page ? subscriptionResponse(await answerSubscribe(request, page)) : undefined;
  }
  const answerLink = Object.hasOwn(linkPages, file) ? linkPages[file] : undefined;
  const token = new URL(request.url).searchParams.get('token') ?? '';
  // They work while the page is not public, so that anybody can unsubscribe.
  return answerLink && subscriptionResponse(await answerLink(request, token.slice(0, 300)));
}

const linkPages: Record<string, typeof answerConfirm> = {
  confirm: answerConfirm,
  subscription: answerSubscription,
  unsubscribe: answerUnsubscribe,
};

function subscriptionResponse(answered: SubscriptionAnswer): Response {
  if (answered === 'gone') {
    return notice(410, 'This link does not work any more', linkGone, {});
  }
  if ('wait' in answered) {
    return notice(429, 'Too many attempts', 'Wait a while, then try again.', {
      'retry-after': String(answered.wait),
    });
  }
  return new Response(answered.body, {
    status: answered.status,
    headers: {
      'content-type': html,
      'cache-control': 'no-store',
      'content-security-policy': formPolicy,
      'x-robots-tag': 'noindex',
    },
  });
}

const linkGone =
  'It was used already, is older than 24 hours or incomplete. Subscribe again on the status page.';

type Document = { body: string; type: string };

function render({ page, readAt, isStale }: Copy, file: string): Document | undefined {
  if (!page) return undefined;
  const url = new URL(`/status/${page.slug}`, env().origin).href;
  const shown = { page, now: Date.now(), staleSince: isStale ? readAt : undefined };
  if (file === '') return { body: renderPage(shown), type: html };
  if (file === 'history') return { body: renderHistory(shown), type: html };
  if (file === 'history.atom') {
    return { body: atomFeed(page, url), type: 'application/atom+xml; charset=utf-8' };
  }
  const name = file.startsWith('api/v2/') ? file.slice('api/v2/'.length) : '';
  const body = Object.hasOwn(apiFiles, name) ? apiFiles[name]?.(page, url) : undefined;
  return body && { body: JSON.stringify(body), type: json };
}

function answer(request: Request, { body, type }: Document): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag,
    'cache-control': 'public, max-age=5, stale-if-error=86400',
    'content-security-policy': pagePolicy,
    // Programs in browsers read it, too: it is public and the same for everyone.
    ...(type !== html && {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  };
  const known = request.headers.get('if-none-match') ?? '';
  const isSame = known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  if (isSame) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

const notice = (status: number, title: string, text: string, headers: Record<string, string>) =>
  new Response(renderNotice(title, text), {
    status,
    headers: {
      'content-type': html,
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy,
      ...headers,
    },
  });

const notFound = () =>
  notice(404, 'Not found', 'There is no status page at this address. Check it for typos.', {});

const unavailable = () =>
  notice(503, 'The status is not available', 'Try again in a minute.', { 'retry-after': '30' });
