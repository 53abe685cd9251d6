import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { notFound, type Tenant } from '../tenant';

const decompress = promisify(brotliDecompress);

/**
 * A segment by its hash, compressed as it is stored where the asker takes Brotli. The browser keeps it
 * in a place of its own, which is emptied when she loses the right to it; its HTTP cache keeps nothing.
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
  const takesBrotli = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
  const body = takesBrotli ? segment.body : await decompress(segment.body);
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/octet-stream',
      ...(takesBrotli && { 'content-encoding': 'br' }),
      'cache-control': 'private, no-store',
      etag: `"${hash}"`,
      vary: 'accept-encoding, cookie',
      'x-content-type-options': 'nosniff',
    },
  });
}
