import type { BulkProgress } from '@/zero/desk/bulk/request';
import { errorFields, log } from '@/lib/server/core/log';

/**
 * Answers with one line of JSON for each step. The work goes on when the reader leaves: whoever asks
 * again with the same id hears how far it is.
 */
export function progressResponse(steps: AsyncGenerator<BulkProgress>): Response {
  const encoder = new TextEncoder();
  let isRead = true;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      void tell(steps, (step) => {
        if (isRead) controller.enqueue(encoder.encode(`${JSON.stringify(step)}\n`));
      }).finally(() => isRead && controller.close());
    },
    cancel() {
      isRead = false;
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
      // A proxy must not keep the lines back until there are many.
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function tell(
  steps: AsyncGenerator<BulkProgress>,
  say: (step: BulkProgress) => void,
): Promise<void> {
  const nothing = { total: 0, done: 0, changed: 0, unchanged: 0, refused: [] };
  let last: BulkProgress = nothing;
  try {
    for await (const step of steps) say((last = step));
  } catch (error) {
    log('error', 'bulk.broken', errorFields(error));
    say({ ...last, refused: [], end: 'failed' });
  }
}
