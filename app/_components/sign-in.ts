import { z } from 'zod';

/** How an attempt ended. `refused` says the same for an unknown address and a wrong password. */
export type SignIn =
  | { outcome: 'signed-in' | 'refused' | 'no-access' | 'unreachable' | 'failed' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

const refusalSchema = z.object({ code: z.string() });

/** Sends address and password; the session arrives as a cookie. Never throws. */
export async function signIn(email: string, password: string): Promise<SignIn> {
  let response: Response;
  try {
    response = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
  } catch {
    return { outcome: 'unreachable' };
  }
  if (response.ok) return { outcome: 'signed-in' };
  if (response.status === 429) {
    const wait = Number(
      response.headers.get('retry-after') ?? response.headers.get('x-retry-after'),
    );
    return { outcome: 'too-many', retryAfterSeconds: wait > 0 ? wait : 60 };
  }
  if (response.status >= 500) return { outcome: 'failed' };
  const refusal = refusalSchema.safeParse(await response.json().catch(() => undefined));
  const isKnownButOut = response.status === 403 && refusal.data?.code === 'NO_ACCESS';
  return { outcome: isKnownButOut ? 'no-access' : 'refused' };
}

/** What to tell a person whose attempt did not end in a session. */
export function problemWith(attempt: SignIn): string {
  switch (attempt.outcome) {
    case 'too-many':
      return `Too many attempts. Try again in ${inWords(attempt.retryAfterSeconds)}.`;
    case 'unreachable':
      return 'The desk cannot be reached. Check the connection and try again.';
    case 'failed':
      return 'Something went wrong on our side. Try again in a moment.';
    default:
      return 'That address and password do not match, or there is no access.';
  }
}

function inWords(seconds: number) {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
