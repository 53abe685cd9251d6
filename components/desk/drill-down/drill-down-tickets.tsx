'use client';

import { useEffect, useMemo, useState } from 'react';
import { useAddress } from '@/components/core/address/address';
import { useAnalytics } from '@/components/desk/analytics/analytics-provider';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { useAnalyticsState } from '@/components/desk/analytics/use-answer';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatExact } from '@/lib/format/number';
import { listedAtOnce } from '@/zero/desk/analytics/queries';
import { readDrillDown, drillDownTitle } from './drill-down-address';
import { TicketPage } from './ticket-page';

/** Every ticket that the figure counts, newest first; their count is the figure. */
export function DrillDownTickets() {
  const search = useAddress('search');
  const behind = useMemo(() => readDrillDown(search), [search]);
  const { timeZone, asked } = useMetrics();
  const numbers = useNumbers(behind);
  const [pages, setPages] = useState(1);
  if (!numbers) return null;
  if (numbers.length === 0) {
    return <EmptyState>No ticket stands behind this figure any more.</EmptyState>;
  }
  const starts = Array.from({ length: pages }, (_, page) => page * listedAtOnce).filter(
    (start) => start < numbers.length,
  );
  const shown = Math.min(pages * listedAtOnce, numbers.length);

  return (
    <section aria-label="Tickets" className="flex flex-col gap-3">
      <p className="text-13" role="status">
        <span className="font-medium tabular-nums">{formatExact(numbers.length)}</span>{' '}
        {numbers.length === 1 ? 'ticket' : 'tickets'}{' '}
        {drillDownTitle(behind, timeZone, asked?.question.now ?? 0)}
      </p>
      <ul className="flex flex-col">
        {starts.map((start) => (
          <TicketPage key={start} numbers={numbers.slice(start, start + listedAtOnce)} />
        ))}
      </ul>
      {shown < numbers.length && (
        <Button className="self-center" onClick={() => setPages(pages + 1)}>
          Show {formatExact(Math.min(listedAtOnce, numbers.length - shown))} more
        </Button>
      )}
    </section>
  );
}

/** The numbers of the tickets behind the figure; undefined until they are known. */
function useNumbers(behind: ReturnType<typeof readDrillDown>): number[] | undefined {
  const facts = useAnalytics()?.facts;
  const version = useAnalyticsState()?.version;
  const { asked } = useMetrics();
  const question = asked?.question;
  const [found, setFound] = useState<{ version: number | undefined; numbers: number[] }>();
  useEffect(() => {
    if (!facts || !question) return;
    let isLeft = false;
    void facts.list(question, behind).then((numbers) => {
      if (!isLeft) setFound({ version, numbers });
    });
    return () => {
      isLeft = true;
    };
  }, [facts, question, behind, version]);
  return found?.numbers;
}
