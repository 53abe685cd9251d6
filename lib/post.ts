/** The response to a POST; `status` 0 when the server could not be reached. */
export type PostResult = {
  status: number;
  data: unknown;
  /** Seconds to wait when rate-limited. */
  waitSeconds: number | undefined;
};

/** Posts JSON to the same origin. Never throws. */
export async function post(path: string, body: unknown): Promise<PostResult> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const data: unknown = await response.json().catch(() => undefined);
    const wait = Number(response.headers.get('retry-after'));
    return { status: response.status, data, waitSeconds: wait > 0 ? wait : undefined };
  } catch {
    return { status: 0, data: undefined, waitSeconds: undefined };
  }
}

/** The error as a sentence: the server's own for a 4xx, else `refused`. */
export function errorMessageOf(
  { status, data, waitSeconds = 60 }: PostResult,
  refused?: string,
): string {
  if (status === 0) return 'Couldn’t reach the server. Check your connection and try again.';
  if (status === 429) return `Too many attempts. Try again in ${inWords(waitSeconds)}.`;
  if (status >= 500) return 'Something went wrong on our side. Try again in a moment.';
  return refused ?? titleOf(data) ?? 'That did not work. Try again.';
}

function titleOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('title' in data)) return undefined;
  return typeof data.title === 'string' ? data.title : undefined;
}

function inWords(seconds: number) {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
