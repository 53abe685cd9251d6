'use client';

import { useQuery } from '@rocicorp/zero/react';
import Link from 'next/link';
import { useEffect, useMemo, useState } from 'react';
import { useAddress } from '@/components/core/address/address';
import { useAnalytics } from '@/components/desk/analytics/analytics-provider';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { useAnalyticsState } from '@/components/desk/analytics/use-analytics-result';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { PriorityIcon } from '@/components/desk/ticket/priority';
import { StatusIcon } from '@/components/desk/ticket/status';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeTime } from '@/components/ui/relative-time';
import { formatExact } from '@/lib/format/number';
import { listedAtOnce } from '@/zero/desk/analytics/queries';
import { queries } from '@/zero/queries';
import { drillDownTitle, readDrillDown } from './drill-down-address';

/** Every ticket that the metric counts, newest first; their count is the metric. */
function DrillDownTickets() {
  const search = useAddress('search');
  const behind = useMemo(() => readDrillDown(search), [search]);
  const { timeZone, asked } = useMetrics();
  const numbers = useNumbers(behind);
  const [pages, setPages] = useState(1);
  if (!numbers) return null;
  if (numbers.length === 0) {
    return <EmptyState>No tickets match this number any more.</EmptyState>;
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

/** The numbers of the tickets behind the metric; undefined until they are known. */
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

/** Some tickets by their numbers, a line each; a line stands there before its ticket has arrived. */
function TicketPage({ numbers }: { numbers: readonly number[] }) {
  const { organization } = useTenant();
  const [tickets] = useQuery(
    queries.analytics.listed({ organizationId: organization.id, numbers: [...numbers] }),
  );
  const byNumber = new Map(tickets.map((ticket) => [ticket.number, ticket]));
  return numbers.map((number) => {
    const ticket = byNumber.get(number);
    return (
      <li key={number} className="border-b border-line">
        <Link
          href={`/t/${organization.slug}/tickets/${number}`}
          className="flex h-9 items-center gap-3 px-2 text-13 hover:bg-hover pointer-coarse:h-11"
        >
          {ticket && <StatusIcon status={ticket.status} />}
          <span className="w-14 shrink-0 text-ink-muted tabular-nums">{number}</span>
          <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
            {ticket?.title}
          </span>
          <span dir="auto" className="w-40 truncate text-ink-muted max-md:hidden">
            {ticket?.client?.name}
          </span>
          <span className="w-32 truncate text-ink-muted max-lg:hidden">
            {ticket ? (ticket.assignee?.name ?? 'Unassigned') : null}
          </span>
          {ticket && <PriorityIcon priority={ticket.priority} />}
          {ticket && (
            <RelativeTime
              at={ticket.createdAt}
              className="w-12 text-right text-12 text-ink-muted"
            />
          )}
        </Link>
      </li>
    );
  });
}

const parts = { by: [] } as const;

/** The tickets behind a metric, which go on following its filter. */
export function MetricTickets() {
  return (
    <MetricsPage title="Tickets behind a number" parts={parts} withDetails>
      <DrillDownTickets />
    </MetricsPage>
  );
}
