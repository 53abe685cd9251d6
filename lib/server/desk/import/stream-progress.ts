import type { ImportStreamEvent } from '@/zero/platform/import/preview';
import { errorFields, log } from '@/lib/server/core/log';
import { ImportError } from './import-error';

const progressEveryMs = 250;

/** What a run of an import tells while it goes on. */
export type ProgressStream<Summary> = {
  send: (news: ImportStreamEvent<Summary>) => void;
  /** Tells how far it is, not too often. Throws where nobody listens any more. */
  progress: (
    progress: Omit<Extract<ImportStreamEvent<unknown>, { type: 'progress' }>, 'type'>,
  ) => void;
};

/**
 * Answers with how an import goes: a line of JSON for each `ImportNews`. Whoever stops listening stops
 * the import, and nothing is left of it.
 */
export function streamProgress<Summary>(
  run: (telling: ProgressStream<Summary>) => Promise<void>,
): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  let toldAt = 0;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (news: ImportStreamEvent<Summary>) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(news)}\n`));
      };
      const progress: ProgressStream<Summary>['progress'] = (step) => {
        if (gone.signal.aborted) throw new ImportError('Stopped: nothing was written.');
        if (Date.now() - toldAt < progressEveryMs && step.done < 1) return;
        toldAt = Date.now();
        send({ type: 'progress', ...step });
      };
      await run({ send, progress }).catch((error: unknown) => {
        if (!(error instanceof ImportError)) log('error', 'import.failed', errorFields(error));
        const words =
          error instanceof ImportError
            ? error.message
            : 'The import broke off: nothing was written. Try again.';
        send({ type: 'failed', words });
      });
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
  });
}
