import webPush from 'web-push';
import { env } from '@/lib/server/core/env';
import { pushKeys } from './keys';
import type { Subscription } from './subscription';

const LIMIT_MS = 8_000;
/** A push service keeps a message so long for a browser that sleeps. */
const keepSeconds = 24 * 60 * 60;

/** What the service worker shows; see `public/push-worker.js`. */
export type PushMessage = {
  title: string;
  body: string;
  /** A path of the desk. */
  path: string;
  /** The same tag takes the place of what it said before. */
  tag: string;
};

/** `gone`: there is no such browser any more; `later`: the push service could not take it now. */
type PushOutcome = 'sent' | 'gone' | 'later' | 'refused';

/** Sends one message, encrypted for one browser. Never throws. */
export async function sendPush(
  { endpoint, keys }: Subscription,
  message: PushMessage,
): Promise<PushOutcome> {
  try {
    const request = webPush.generateRequestDetails({ endpoint, keys }, JSON.stringify(message), {
      vapidDetails: { subject: contact(), ...pushKeys() },
      TTL: keepSeconds,
    });
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: request.body ? new Uint8Array(request.body) : null,
      // An address of a push service must not lead elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    return pushResultOf(response.status);
  } catch {
    return 'later';
  }
}

/** What a push service means by its status. */
export function pushResultOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return 'sent';
  // 401 and 403: it was made for another key of ours, so it will never work again.
  if ([401, 403, 404, 410].includes(status)) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

/** Push services ask for a way to reach who sends. */
function contact(): string {
  const { origin } = env();
  return origin.startsWith('https:') ? origin : 'mailto:desk@localhost.invalid';
}
