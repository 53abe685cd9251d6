'use client';

import { useCallback, useEffect, useState } from 'react';
import type { ExportState } from '@/lib/server/platform/export/progress';

const pollMs = 1_000;
/** So long an export that was asked for may take to begin. */
const startMs = 15_000;

/**
 * What an export takes along, undefined until it is read, and how far the person's own is. `watch` is
 * called when one was asked for.
 */
export function useExportState(slug: string) {
  const [state, setState] = useState<ExportState>();
  const [isAsked, setIsAsked] = useState(false);
  const [turn, setTurn] = useState(0);
  const isRunning = Boolean(state?.running);
  const isWatching = isRunning || isAsked;

  useEffect(() => {
    const controller = new AbortController();
    readState(slug, turn, controller.signal).then(setState, () => {
      // What is shown stays; the download itself says when the desk cannot be reached.
    });
    return () => controller.abort();
  }, [slug, turn]);

  useEffect(() => {
    if (!isWatching) return;
    const timer = setInterval(() => setTurn((last) => last + 1), pollMs);
    return () => clearInterval(timer);
  }, [isWatching]);

  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setIsAsked(false), startMs);
    return () => clearTimeout(timer);
  }, [isAsked]);

  return { state, watch: useCallback(() => setIsAsked(true), []) };
}

/** `turn` tells one reading from the next. */
async function readState(slug: string, turn: number, signal: AbortSignal): Promise<ExportState> {
  const address = `/api/t/${slug}/export?turn=${turn}`;
  const answer = await fetch(address, { cache: 'no-store', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
