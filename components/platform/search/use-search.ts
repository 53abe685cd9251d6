'use client';

import type { SearchAnswer } from '@/zero/platform/search/answer';
import { useConnection } from '../sync/use-connection';
import { useTenant } from '../sync/tenant';
import { type Asked, useAsked } from './use-asked';
import { useSettled } from './use-settled';

const typingPauseMs = 150;
const longestText = 200;

type Options = {
  limit: number;
  /** What modules narrow the search by, as the server reads it. */
  narrowing?: URLSearchParams;
};

type Search = Asked<SearchAnswer> & { isOffline: boolean };

/** The tickets of the whole history that fit `text`, asked of the server once typing pauses. */
export function useSearch(text: string, { limit, narrowing }: Options): Search {
  const { organization } = useTenant();
  const isOffline = useConnection() === 'offline';
  const settled = useSettled(text.trim().slice(0, longestText), typingPauseMs);
  const params = new URLSearchParams({ q: settled, limit: String(limit) });
  for (const [name, value] of narrowing ?? []) params.append(name, value);
  const address = `/api/t/${organization.slug}/search?${params}`;
  return { ...useAsked<SearchAnswer>(settled && !isOffline ? address : null), isOffline };
}
