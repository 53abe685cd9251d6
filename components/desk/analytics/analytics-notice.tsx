'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { formatExact } from '@/lib/format/number';
import { useAnalytics } from './analytics-provider';
import { useAnalyticsState } from './use-answer';
import { useLoadedShare } from './use-loaded-share';

type AnalyticsNoticeProps = { withDetails: boolean };

/** Says what keeps the page's figures from being complete, and what to do; nothing while they are. */
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
        These figures were written by a newer Opsdesk. Reload to read them.
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
          ? 'The server did not give the history behind these figures. What is here may be old.'
          : 'The history behind these figures could not be loaded. What is here still counts, and the rest follows when the network is back.'}
      </Notice>
    );
  }
  if (standing.pending > 0) {
    return (
      <Notice>
        The desk is reading its history: {formatExact(standing.pending)} tickets to go. Figures grow
        until then.
      </Notice>
    );
  }
  // Over what is below, which must not move when it is done; `LiveSign` has the words.
  return (
    <div className="relative h-0">
      {share !== undefined && (
        <Progress
          hideLabel
          label="Loading figures"
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
