'use client';

import { clsx } from 'clsx';
import { useShownConnection } from '@/components/platform/sync/use-connection';
import { RelativeTime } from '@/components/ui/relative-time';
import { Tooltip } from '@/components/ui/tooltip';
import { formatBytes } from '@/lib/format/bytes';
import { formatExact, formatPercent } from '@/lib/format/number';
import { useAnalytics } from './analytics-provider';
import { useAnalyticsState } from './use-answer';
import { useLoadedShare } from './use-loaded-share';

const words: Partial<Record<string, string>> = { live: 'Live', delayed: 'Delayed' };

type LiveSignProps = { withDetails: boolean };

/** Whether the figures follow every change, and what they are made of. */
export function LiveSign({ withDetails }: LiveSignProps) {
  const sealedAt = useAnalytics()?.sealedAt;
  const state = useAnalyticsState();
  const connection = useShownConnection();
  const share = useLoadedShare(withDetails);
  const made = state
    ? `${formatExact(state.tickets)} tickets, ${formatBytes(state.memory)} in memory`
    : 'Opening';
  return (
    <Tooltip content={made}>
      <button
        type="button"
        className="inline-flex items-center gap-1.5 rounded-control px-1 text-12 text-ink-muted"
      >
        <span
          aria-hidden
          className={clsx(
            'size-2 rounded-full',
            connection === 'live' ? 'bg-success' : 'bg-line-strong',
          )}
        />
        {words[connection] ?? 'As of the last connection'}
        {share !== undefined && (
          <span className="text-ink-faint tabular-nums">loading data, {formatPercent(share)}</span>
        )}
        {share === undefined && sealedAt !== undefined && (
          <span className="text-ink-faint max-sm:hidden">
            history from <RelativeTime at={sealedAt} isInSentence />
          </span>
        )}
        <span className="sr-only">. {made}</span>
      </button>
    </Tooltip>
  );
}
