type Problem = {
  detail?: string;
  type?: string;
  /** What is wrong with which field, by a JSON pointer into the body or the name of a parameter. */
  errors?: readonly { pointer: string; detail: string }[];
  requestId?: string | undefined;
  headers?: Record<string, string>;
};

/** What is answered to a request that is not done (RFC 9457). */
export function problem(
  status: number,
  title: string,
  { type = 'about:blank', headers, ...members }: Problem = {},
): Response {
  return Response.json(
    { type, status, title, ...members },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...headers,
      },
    },
  );
}
