import { useConnection } from '@/components/platform/sync/use-connection';
import { formatExact } from '@/lib/format/number';
import type { ResultCount as Count } from './use-result-count';

/** The number of results, at the end of the filter row, where it never moves. */
export function ResultCount({ count, isExact, isKnown }: Count) {
  const isHereOnly = useConnection() === 'offline' && !isExact;
  if (isHereOnly) {
    return (
      <span role="status" className="shrink-0 text-13 text-ink-muted tabular-nums">
        {formatExact(count)} on this device
      </span>
    );
  }
  const figure = `${formatExact(count)}${isExact ? '' : '+'}`;
  return (
    <span
      role="status"
      title={isExact ? undefined : 'At least this many; counted up to 1,000'}
      className="min-w-24 shrink-0 text-right text-13 whitespace-nowrap text-ink-muted tabular-nums max-sm:min-w-12"
    >
      {isKnown && (
        <>
          {figure}{' '}
          <span className="max-sm:sr-only">{count === 1 && isExact ? 'ticket' : 'tickets'}</span>
        </>
      )}
    </span>
  );
}
