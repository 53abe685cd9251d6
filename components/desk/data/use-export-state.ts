'use client';

import { useCallback, useEffect, useState } from 'react';
import { useServerState } from '@/components/core/server-state/use-server-state';
import type { ExportState } from '@/lib/server/platform/export/progress';

const pollMs = 1_000;
/** So long an export that was asked for may take to begin. */
const startMs = 15_000;

/**
 * What an export takes along, undefined until it is read, and how far the person's own is. `watch` is
 * called when one was asked for.
 */
export function useExportState(slug: string) {
  // What is shown stays; the download itself says when the desk cannot be reached.
  const { state, readAgain } = useServerState<ExportState>(`/api/t/${slug}/export`);
  const [isAsked, setIsAsked] = useState(false);
  const isRunning = Boolean(state?.running);
  const isWatching = isRunning || isAsked;

  useEffect(() => {
    if (!isWatching) return;
    const timer = setInterval(readAgain, pollMs);
    return () => clearInterval(timer);
  }, [isWatching, readAgain]);

  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setIsAsked(false), startMs);
    return () => clearTimeout(timer);
  }, [isAsked]);

  return { state, watch: useCallback(() => setIsAsked(true), []) };
}
