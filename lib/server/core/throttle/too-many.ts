import { problem } from '../problem';

/** The answer to whoever is over a limit, in the same words for everyone. `wait` is in seconds. */
export function tooMany(wait: number): Response {
  const response = problem(429, 'Too many attempts.', { detail: 'Wait a while, then try again.' });
  response.headers.set('retry-after', String(wait));
  return response;
}
