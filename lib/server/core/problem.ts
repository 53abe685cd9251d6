/** What a route handler answers when it does not do what it was asked (RFC 9457). */
export function problem(
  status: number,
  title: string,
  detail?: string,
  type = 'about:blank',
): Response {
  return Response.json(
    { type, status, title, ...(detail && { detail }) },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
}
