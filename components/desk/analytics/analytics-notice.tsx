'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useShownConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { RelativeTime } from '@/components/ui/relative-time';
import { Tooltip } from '@/components/ui/tooltip';
import { formatBytes } from '@/lib/format/bytes';
import { formatExact, formatPercent } from '@/lib/format/number';
import { useAnalytics } from './analytics-provider';
import { useAnalyticsState } from './use-analytics-result';

type AnalyticsNoticeProps = { withDetails: boolean };

/** Says what keeps the page's metrics from being complete, and what to do; nothing while they are. */
export function AnalyticsNotice({ withDetails }: AnalyticsNoticeProps) {
  const standing = useAnalytics();
  const share = useLoadedShare(withDetails);
  const problem = useAnalyticsState()?.problem;
  if (!standing) return null;
  if (problem === 'outdated') {
    return (
      <Notice
        action={
          <Button size="sm" onClick={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        This data is from a newer version of Opsdesk. Reload the page to see it.
      </Notice>
    );
  }
  if (problem) {
    return (
      <Notice
        action={
          <Button size="sm" onClick={() => standing.facts.retry()}>
            Try again
          </Button>
        }
      >
        {problem === 'refused'
          ? 'Couldn’t load the history. The numbers may be out of date.'
          : 'Couldn’t load the history. The numbers shown are correct for what is loaded; the rest loads when you are back online.'}
      </Notice>
    );
  }
  if (standing.pending > 0) {
    return (
      <Notice>
        The desk is reading its history: {formatExact(standing.pending)} tickets to go. The numbers
        are incomplete until then.
      </Notice>
    );
  }
  // Over what is below, which must not move when it is done; `LiveSign` has the words.
  return (
    <div className="relative h-0">
      {share !== undefined && (
        <Progress
          hideLabel
          label="Loading metrics"
          value={share}
          className="absolute inset-x-4 top-1"
        />
      )}
    </div>
  );
}

function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="mx-4 mt-3 flex flex-wrap items-center gap-3 rounded-panel border border-line bg-sunken px-4 py-2 text-13"
    >
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  );
}

const words: Partial<Record<string, string>> = { live: 'Live', delayed: 'Delayed' };

type LiveSignProps = { withDetails: boolean };

/** Whether the metrics follow every change, and what they are made of. */
export function LiveIndicator({ withDetails }: LiveSignProps) {
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

/** The share of the page's facts that has arrived, from 0 to 1; undefined once all have, and before any is asked for. */
function useLoadedShare(withDetails: boolean): number | undefined {
  const state = useAnalyticsState();
  if (!state) return undefined;
  const wanted = withDetails ? [state.core, state.detail] : [state.core];
  const bytes = wanted.reduce((sum, loading) => sum + loading.bytes, 0);
  const loadedBytes = wanted.reduce((sum, loading) => sum + loading.loadedBytes, 0);
  return loadedBytes < bytes ? loadedBytes / bytes : undefined;
}
