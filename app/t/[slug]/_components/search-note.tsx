import type { useSearch } from '@/components/search/use-search';

type SearchNoteProps = {
  search: ReturnType<typeof useSearch>;
  /** Nothing stands above. */
  isEmpty: boolean;
};

/** What keeps the search from the whole history, if anything does. */
export function SearchNote({ search: { state, answer, isOffline }, isEmpty }: SearchNoteProps) {
  const words = isOffline
    ? 'Offline: only what is on this device is searched.'
    : state === 'failed'
      ? 'The whole history could not be searched: this is what is on this device.'
      : answer?.isBehind
        ? 'The search is still learning these tickets: something may be missing.'
        : isEmpty && state === 'ready'
          ? 'No ticket fits.'
          : null;
  return (
    <p role="status" className="px-2 text-12 text-ink-faint not-empty:py-2">
      {words}
    </p>
  );
}
