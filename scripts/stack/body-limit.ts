import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';

const KiB = 1024;
const MiB = 1024 * KiB;

/** Largest body by route, in bytes; the first match counts. */
const limits: [RegExp, number][] = [
  // A file of 25 MiB.
  [/^\/api\/(?:t\/[^/]+|v1)\/attachments\/?(\?|$)/, 26 * MiB],
  // A CSV of 50 MB with its mapping.
  [/^\/api\/t\/[^/]+\/(payments\/)?import\/?(\?|$)/, 51 * MiB],
  [/^\/api\/t\/[^/]+\/(payments\/)?import\/preview\/?(\?|$)/, 51 * MiB],
  [/^\/api\/(?:t|v1)\//, 300 * KiB],
  [/^/, 64 * KiB],
];

/** The largest allowed body for `url`, in bytes. */
export function bodyLimit(url: string | undefined): number {
  return limits.find(([route]) => route.test(url ?? ''))?.[1] ?? 0;
}

/**
 * Streams the request's body and counts its bytes: above `limit` it stops and calls `onTooLarge`
 * once.
 */
export function countedBody(
  request: IncomingMessage,
  limit: number,
  onTooLarge: () => void,
): Transform {
  let size = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      if (size <= limit) return done(null, piece);
      request.unpipe(counted);
      onTooLarge();
    },
  });
  return request.pipe(counted);
}
