/** Pieces of a file in their order. */
export type Pieces = AsyncGenerator<string | Uint8Array>;

const encoder = new TextEncoder();

/** A file that is made while it is read: the next piece when the reader asks for it. */
export function download(pieces: Pieces, { name, type }: { name: string; type: string }): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
