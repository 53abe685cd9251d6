import type { useSearch } from '@/components/platform/search/use-search';

type Search = ReturnType<typeof useSearch>;

/** What is to be said of the search of the whole history, if anything. */
export function SearchNote({ search }: { search: Search }) {
  return (
    <p role="status" className="px-4 text-12 text-ink-faint not-empty:pb-3">
      {noteOn(search)}
    </p>
  );
}

function noteOn({ state, answer, isOffline }: Search): string | null {
  if (isOffline) return 'Offline: only what is on this device is searched.';
  if (state === 'failed') return 'The whole history could not be searched, only this device.';
  if (state !== 'ready' || !answer) return null;
  if (answer.isBehind) return 'Recent changes are still being indexed: some may be missing.';
  return answer.hits.length === 0 ? 'Nothing more in the whole history.' : null;
}
