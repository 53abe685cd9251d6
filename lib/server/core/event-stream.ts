import { errorFields, log } from '@/lib/server/core/log';
import { endWithProcess } from './open-streams';

/** How often an open stream asks again whether it may, in milliseconds: two are within fifteen seconds. */
const askAgainMs = 7_000;
/** Pieces that wait for a reader who does not read. */
const mostWaiting = 256;

/** The fields of an event beside its data. */
type EventFields = { event?: string; id?: string };

type Source<News> = {
  /** Begins to tell, until it calls `stop`; what it gives ends that. */
  start: (say: (news: News, fields?: EventFields) => void, stop: () => void) => Promise<() => void>;
  /** Whether the reader still may. */
  mayStay: () => Promise<boolean>;
  /** Always called once, however the stream ends. */
  end: () => void;
};

/**
 * Streams news as Server-Sent Events for as long as the reader stays and may. Whoever may no more is
 * shut out within two `askAgainMs`, also where asking fails or gets no answer.
 */
export function eventStream<News>(
  { start, mayStay, end }: Source<News>,
  signal: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOpen = true;
      let leave = () => {};
      stop = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(timer);
        forget();
        leave();
        end();
        try {
          controller.close();
        } catch {
          // The reader was faster.
        }
      };
      const write = (text: string) => {
        if (!isOpen) return;
        if ((controller.desiredSize ?? 0) < -mostWaiting) return stop();
        controller.enqueue(encoder.encode(text));
      };
      let isAsking = false;
      const askAgain = async () => {
        if (isAsking) return stop();
        isAsking = true;
        if (!(await mayStay())) return stop();
        isAsking = false;
        write(':\n\n');
      };
      const timer = setInterval(() => void askAgain().catch(failed), askAgainMs);
      const failed = (error: unknown) => {
        log('warn', 'event-stream.broken', errorFields(error));
        stop();
      };
      const forget = endWithProcess(() => stop());
      signal.addEventListener('abort', stop);
      if (signal.aborted) return stop();
      try {
        const left = await start((news, fields) => write(frameOf(news, fields)), stop);
        if (isOpen) leave = left;
        else left();
      } catch (error) {
        failed(error);
      }
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      // Compression would keep the pieces back until there are many.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  });
}

const frameOf = (news: unknown, fields: EventFields = {}) =>
  [
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`),
    `data: ${JSON.stringify(news)}\n\n`,
  ].join('');
