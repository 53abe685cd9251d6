import { z } from 'zod';
import { pause } from './processes';

/** Cache time: tabs that reconnect together make one request. */
const KEEP_MS = 2_000;
const TIME_LIMIT_MS = 5_000;
const MOST_KEPT = 5_000;

const answerSchema = z.object({ userId: z.string(), sessionId: z.string() });
export type SessionAnswer = z.infer<typeof answerSchema> | { refused: 401 | 403 | 503 };

type SessionRequest = { cookie: string; origin: string; userId: string; clientGroupId: string };

/**
 * Asks Next.js at `web` whose session a cookie is, and whether the client group belongs to that
 * person. Retries for `waitMs` while Next.js does not respond.
 */
export function sessionCheck(web: string, apiKey: string, waitMs: number) {
  const kept = new Map<string, { until: number; answer: Promise<SessionAnswer> }>();

  return (request: SessionRequest): Promise<SessionAnswer> => {
    if (request.cookie === '') return Promise.resolve({ refused: 401 });
    const key = JSON.stringify(request);
    const now = Date.now();
    const found = kept.get(key);
    if (found && found.until > now) return found.answer;
    const answer = untilAnswered(() => ask(web, apiKey, request), now + waitMs);
    for (const [old, { until }] of kept) {
      if (until > now && kept.size < MOST_KEPT) break;
      kept.delete(old);
    }
    kept.delete(key);
    kept.set(key, { until: now + KEEP_MS, answer });
    return answer;
  };
}

async function untilAnswered(
  attempt: () => Promise<SessionAnswer>,
  deadline: number,
): Promise<SessionAnswer> {
  for (;;) {
    const answer = await attempt().catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > deadline) return { refused: 503 };
    await pause(100);
  }
}

async function ask(web: string, apiKey: string, request: SessionRequest): Promise<SessionAnswer> {
  const { cookie, origin, userId, clientGroupId } = request;
  const response = await fetch(`${web}/api/zero/connect`, {
    method: 'POST',
    headers: { cookie, origin, 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ userId, clientGroupId }),
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
    redirect: 'error',
  });
  if (response.ok) return answerSchema.parse(await response.json());
  await response.body?.cancel();
  return { refused: response.status === 401 || response.status === 403 ? response.status : 503 };
}
