import { useAnalyticsState } from './use-answer';

/** The share of the page's facts that has arrived, from 0 to 1; undefined once all have, and before any is asked for. */
export function useLoadedShare(withDetails: boolean): number | undefined {
  const state = useAnalyticsState();
  if (!state) return undefined;
  const wanted = withDetails ? [state.core, state.detail] : [state.core];
  const bytes = wanted.reduce((sum, loading) => sum + loading.bytes, 0);
  const loadedBytes = wanted.reduce((sum, loading) => sum + loading.loadedBytes, 0);
  return loadedBytes < bytes ? loadedBytes / bytes : undefined;
}
