'use client';

import { useQuery } from '@rocicorp/zero/react';
import Link from 'next/link';
import { useTenant } from '@/components/platform/sync/tenant';
import { SlaClock } from '@/components/desk/ticket/sla-clock';
import { RelativeTime } from '@/components/ui/relative-time';
import type { AttentionKind } from '@/zero/desk/analytics/queries';
import { queries } from '@/zero/queries';

const words: Record<AttentionKind, { title: string; none: string }> = {
  due: { title: 'Due next', none: 'No SLA target is about to be missed.' },
  unanswered: {
    title: 'Longest without a first response',
    none: 'Everyone has had a first answer.',
  },
  unassigned: { title: 'Unassigned', none: 'Every open ticket has somebody.' },
};
const shown = 4;

/** What cannot wait, live from the tickets themselves. */
export function Attention() {
  return (
    <section aria-labelledby="attention" className="flex min-w-0 flex-col gap-4">
      <h2 id="attention" className="text-14 font-semibold">
        What needs attention now?
      </h2>
      <Group kind="due" />
      <Group kind="unanswered" />
      <Group kind="unassigned" />
    </section>
  );
}

function Group({ kind }: { kind: AttentionKind }) {
  const { organization } = useTenant();
  const [tickets, { type }] = useQuery(
    queries.analytics.attention({ organizationId: organization.id, kind, limit: shown }),
  );
  const { title, none } = words[kind];
  return (
    <div className="flex flex-col gap-1">
      <h3 dir="auto" className="text-12 text-ink-muted">
        {title}
      </h3>
      {tickets.length === 0 && type === 'complete' && (
        <p className="text-13 text-ink-faint">{none}</p>
      )}
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <Link
              href={`/t/${organization.slug}/tickets/${ticket.number}`}
              // Fifteen of them, and all lead to a page that is there.
              prefetch={false}
              className="-mx-1 flex h-7 items-center gap-2 rounded-control px-1 text-13 hover:bg-hover pointer-coarse:h-11"
            >
              <span className="w-12 shrink-0 text-ink-faint tabular-nums">{ticket.number}</span>
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {ticket.title}
              </span>
              {kind === 'due' ? (
                <SlaClock dueAt={ticket.nextDueAt} className="shrink-0 text-12" />
              ) : (
                <RelativeTime
                  at={kind === 'unanswered' ? ticket.waitingSince : ticket.createdAt}
                  className="shrink-0 text-12 text-ink-muted"
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
