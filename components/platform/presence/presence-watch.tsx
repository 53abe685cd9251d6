'use client';

import { useEffect } from 'react';
import { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { presenceTimeoutMs, presenceUpdateSchema } from '@/lib/presence/protocol';
import { receivePresence, presenceNow, presencePath } from './presence-store';

/** Hears where colleagues are while somebody can look at this page; for staff. */
export function PresenceWatch() {
  const { userId } = useSync();
  const { slug } = useTenant().organization;

  useEffect(() => {
    let stop: (() => void) | undefined;
    const turn = () => {
      const isVisible = document.visibilityState === 'visible';
      if (isVisible)
        stop ??= watchPresence(presencePath(slug), `opsdesk:presence:${userId}:${slug}`);
      else {
        stop?.();
        stop = undefined;
      }
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stop?.();
      receivePresence({ whole: true, here: [] });
    };
  }, [userId, slug]);

  return null;
}

/** After a rejection or a server that is away, in milliseconds. */
const retryMs = 20_000;

const messageSchema = z.union([
  z.object({ kind: z.literal('ask') }),
  z.object({ kind: z.literal('news'), news: presenceUpdateSchema }),
]);
type Message = z.infer<typeof messageSchema>;

/**
 * Keeps the store current until the caller ends it. Of all tabs of one browser with the same `name`,
 * one has the stream and tells the others: a browser opens few connections to one origin.
 */
function watchPresence(path: string, name: string): () => void {
  const over = new AbortController();
  const channel = new BroadcastChannel(name);
  const post: (message: Message) => void = channel.postMessage.bind(channel);
  const say = (message: Message) => {
    if (!over.signal.aborted) post(message);
  };
  let hasStream = false;

  channel.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
    await loadZod();
    if (over.signal.aborted) return;
    const message = messageSchema.safeParse(data);
    if (!message.success) return;
    if (message.data.kind === 'news') receivePresence(message.data.news);
    else if (hasStream) say({ kind: 'news', news: presenceNow() });
  });
  say({ kind: 'ask' });

  async function lead() {
    // The turn may come in the moment in which the caller ends it.
    if (over.signal.aborted) return;
    hasStream = true;
    await stream(path, over.signal, (news) => {
      receivePresence(news);
      say({ kind: 'news', news });
    });
  }
  // Without TLS a browser has no locks, and each tab a stream of its own.
  if (!navigator.locks) void lead();
  else {
    navigator.locks.request(name, { signal: over.signal }, lead).catch(() => {
      // Another tab has had it all along.
    });
  }
  return () => {
    over.abort();
    channel.close();
  };
}

/** Reads the stream, again and again, until `signal` ends it. */
function stream(
  path: string,
  signal: AbortSignal,
  hear: (news: z.infer<typeof presenceUpdateSchema>) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;

    function open() {
      source = new EventSource(path);
      source.addEventListener('message', async ({ data }: MessageEvent<string>) => {
        clearTimeout(silence);
        silence = undefined;
        await loadZod();
        if (signal.aborted) return;
        const news = presenceUpdateSchema.safeParse(JSON.parse(data));
        if (news.success) hear(news.data);
      });
      source.addEventListener('error', () => {
        // Without a word for so long, nobody is known to be there.
        silence ??= setTimeout(() => hear({ whole: true, here: [] }), presenceTimeoutMs);
        // A dropped stream comes back by itself; after a rejection the browser gives up.
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMs);
      });
    }
    signal.addEventListener('abort', () => {
      source?.close();
      clearTimeout(retry);
      clearTimeout(silence);
      resolve();
    });
    open();
  });
}
