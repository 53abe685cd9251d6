import { isLoopback } from '@/lib/server/core/loopback';

/** Why nothing is sent to an address; undefined for one that may be public, which each request decides. */
export function urlProblem(url: string, allowsLoopback: boolean): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed) return 'Enter an address like https://example.com/webhooks.';
  const isLocal = isLoopback(parsed.hostname);
  if (parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && isLocal && allowsLoopback)) {
    return 'The address starts with https://.';
  }
  if (isLocal && !allowsLoopback) return 'The address is not public.';
  if (parsed.username !== '' || parsed.password !== '') {
    return 'The address has no name or password.';
  }
  return undefined;
}
