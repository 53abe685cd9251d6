'use client';

import { useEffect, useReducer } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import type { SearchResponse } from '@/zero/platform/search/answer';
import { useDebounced } from './use-debounced';

const typingPauseMs = 150;
const longestText = 200;

type Options = {
  limit: number;
  /** What modules narrow the search by, as the server reads it. */
  narrowing?: URLSearchParams;
};

type Search = Asked<SearchResponse> & { isOffline: boolean };

/** What of the whole history fits `text`, asked of the server once typing pauses. */
export function useSearch(text: string, { limit, narrowing }: Options): Search {
  const { organization } = useTenant();
  const isOffline = useConnection() === 'offline';
  const settled = useDebounced(text.trim().slice(0, longestText), typingPauseMs);
  const params = new URLSearchParams({ q: settled, limit: String(limit) });
  for (const [name, value] of narrowing ?? []) params.append(name, value);
  const address = `/api/t/${organization.slug}/search?${params}`;
  return { ...useSearchRequest<SearchResponse>(settled && !isOffline ? address : null), isOffline };
}

/** What the server says to the latest question; what it said to the one before stays until then. */
type Asked<Answer> = {
  state: 'idle' | 'loading' | 'ready' | 'failed';
  answer: Answer | undefined;
};

type Step<Answer> =
  { type: 'none' } | { type: 'asked' } | { type: 'failed' } | { type: 'read'; answer: Answer };

/**
 * Asks one of our own addresses, anew whenever it changes, and drops the questions overtaken.
 * @param address null asks nothing
 */
export function useSearchRequest<Answer>(address: string | null): Asked<Answer> {
  const [asked, step] = useReducer(follow<Answer>, { state: 'idle', answer: undefined });
  useEffect(() => {
    if (address === null) {
      step({ type: 'none' });
      return undefined;
    }
    const controller = new AbortController();
    step({ type: 'asked' });
    read<Answer>(address, controller.signal).then(
      (answer) => step({ type: 'read', answer }),
      () => !controller.signal.aborted && step({ type: 'failed' }),
    );
    return () => controller.abort();
  }, [address]);
  return asked;
}

function follow<Answer>(asked: Asked<Answer>, step: Step<Answer>): Asked<Answer> {
  if (step.type === 'none') return { state: 'idle', answer: undefined };
  if (step.type === 'asked') return { ...asked, state: 'loading' };
  if (step.type === 'failed') return { state: 'failed', answer: undefined };
  return { state: 'ready', answer: step.answer };
}

async function read<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { cache: 'no-store', signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  return (await response.json()) as Answer;
}
