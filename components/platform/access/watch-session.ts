'use client';

import { loadZod } from '@/lib/zod-in-browser';
import { type SessionState, sessionStateSchema } from '@/lib/session-state';

/** After a rejection or a server that is away, in milliseconds. */
const retryMs = 5_000;
const askMs = 2_000;

type Hear = (state: SessionState) => void;

/**
 * Hears what becomes of this browser's session until the caller ends it. Of all tabs of one browser
 * one has the stream: a browser opens few connections to one origin. Where it has no locks, as without
 * TLS, none has it, and the end is found once the sync connection is cut.
 */
export const watchSession = (hear: Hear): (() => void) =>
  navigator.locks ? inOneTab('opsdesk:session-events', (signal) => follow(hear, signal)) : () => {};

/** Asks again and again what became of the session, in one of the tabs that want to know, until the caller ends it. */
export const askForSession = (hear: Hear): (() => void) =>
  inOneTab('opsdesk:session-asking', (signal) => ask(hear, signal));

/** Runs `run` in one tab of this browser at a time; in each where there are no locks. */
function inOneTab(name: string, run: (signal: AbortSignal) => Promise<void>): () => void {
  const over = new AbortController();
  const { signal } = over;
  if (!navigator.locks) void run(signal);
  // The wait ends with an error when the caller ends it first.
  else navigator.locks.request(name, { signal }, () => run(signal)).catch(() => {});
  return () => over.abort();
}

/** What became of this browser's session; undefined where the desk cannot be asked. */
export async function readSessionState(): Promise<SessionState | undefined> {
  try {
    const response = await fetch('/api/session', { cache: 'no-store' });
    return response.ok ? await readState(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

async function readState(data: unknown): Promise<SessionState | undefined> {
  await loadZod();
  return sessionStateSchema.safeParse(data).data;
}

function ask(hear: Hear, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setInterval(() => {
      void readSessionState().then((state) => state && !signal.aborted && hear(state));
    }, askMs);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

function follow(hear: Hear, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;

    async function reopen() {
      const state = await readSessionState();
      if (signal.aborted) return;
      if (state && state.state !== 'open') hear(state);
      retry = setTimeout(open, retryMs);
    }
    function open() {
      source = new EventSource('/api/session/events');
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        void readState(JSON.parse(data)).then((state) => state && !signal.aborted && hear(state));
      });
      source.addEventListener('error', () => {
        // A dropped stream comes back by itself; after a rejection the browser gives up.
        if (source?.readyState === EventSource.CLOSED) void reopen();
      });
    }
    signal.addEventListener('abort', () => {
      source?.close();
      clearTimeout(retry);
      resolve();
    });
    if (signal.aborted) return resolve();
    open();
  });
}
