import type postgres from 'postgres';
import { countUse } from '../core/throttle/throttle';
import type { ApiCaller } from './caller';
import { ApiProblem } from './problem';

const windowSeconds = 60;

/**
 * Counts a request of the caller and says, in headers, what is left of the minute. Durable and shared by
 * all processes. @throws ApiProblem 429
 */
export async function limitRate(
  sql: postgres.Sql,
  caller: ApiCaller,
  isRead: boolean,
): Promise<Record<string, string>> {
  const { id, readsPerMinute, writesPerMinute } = caller;
  const [policy, limit] = isRead ? ['read', readsPerMinute] : ['write', writesPerMinute];
  const { count, wait } = await countUse(sql, `api:${policy}:${id}`, windowSeconds);
  const headers = {
    'ratelimit-policy': `"read";q=${readsPerMinute};w=${windowSeconds}, "write";q=${writesPerMinute};w=${windowSeconds}`,
    ratelimit: `"${policy}";r=${Math.max(0, limit - count)};t=${wait}`,
  };
  if (count <= limit) return headers;
  throw new ApiProblem(429, 'Too many requests.', {
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
    detail: `At most ${limit} ${policy}s a minute. Try again in ${wait} seconds.`,
    headers: { ...headers, 'retry-after': String(wait) },
  });
}
