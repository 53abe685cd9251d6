import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress } from 'node:zlib';
import { notFound, type Tenant } from '@/lib/server/platform/session/tenant';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

const takesBrotli = (request: Request) =>
  /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');

/**
 * A segment by its hash, compressed as it is stored where the member takes Brotli. The browser keeps it
 * in a place of its own, which is emptied when they lose the right to it; its HTTP cache keeps nothing.
 */
export async function answerSegment(
  request: Request,
  { sql, organizationId }: Tenant,
  hash: string,
): Promise<Response> {
  const [segment] = await sql<{ body: Buffer }[]>`
    select body from analytics_segment
    where organization_id = ${organizationId} and hash = ${hash}`;
  if (!segment) return notFound();
  const body = takesBrotli(request) ? segment.body : await decompress(segment.body);
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': 'private, no-store',
      etag: `"${hash}"`,
      vary: 'accept-encoding, cookie',
    },
  });
}

/**
 * Puts a rejection into the encoding that every answer under the segments' address has: next.config.ts
 * declares it, because Next.js drops a handler's own Content-Encoding.
 */
export async function encodedAsDeclared(request: Request, response: Response): Promise<Response> {
  if (response.ok || !takesBrotli(request)) return response;
  const body = await compress(Buffer.from(await response.arrayBuffer()));
  return new Response(new Uint8Array(body), response);
}
