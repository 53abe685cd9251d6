'use client';

import { useState } from 'react';
import { formatBytes } from '@/lib/format/bytes';
import { formatDuration } from '@/lib/format/duration';
import { formatMoney } from '@/lib/format/money';
import { formatCount, formatPercent } from '@/lib/format/number';
import { Progress } from '@/components/ui/progress';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, type Column } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { Entry } from './entry';
import { Section } from './section';

type Client = { name: string; tickets: number; response: number; met: number; owed: number };

const clients: Client[] = [
  { name: 'Halden Freight', tickets: 5310, response: 4_320_000, met: 0.942, owed: 1_245_000 },
  { name: 'Orrin & Vale', tickets: 1284, response: 12_000_000, met: 0.887, owed: 0 },
  { name: 'Sable Robotics', tickets: 96, response: 1_500_000, met: 1, owed: 89_990 },
];

const columns: Column<Client>[] = [
  { id: 'name', header: 'Client', cell: (row) => row.name, width: '40%' },
  { id: 'tickets', header: 'Tickets', align: 'end', cell: (row) => formatCount(row.tickets) },
  {
    id: 'response',
    header: 'First response',
    align: 'end',
    cell: (row) => formatDuration(row.response),
  },
  { id: 'met', header: 'In time', align: 'end', cell: (row) => formatPercent(row.met) },
  { id: 'owed', header: 'Owed', align: 'end', cell: (row) => formatMoney(row.owed, 'EUR') },
];

const tabs = [
  { value: 'thread', label: 'Thread', count: '24', content: 'Messages and notes in their order.' },
  { value: 'history', label: 'History', count: '61', content: 'Every change, with who and when.' },
  { value: 'files', label: 'Files', content: 'What was attached.' },
] as const;

const opened = Date.UTC(2026, 10, 20, 9, 12);

/** Metrics, tables, time and work under way. */
export function Data() {
  const [tab, setTab] = useState<(typeof tabs)[number]['value']>('thread');
  return (
    <Section
      id="data"
      intro="Numbers are short here and exact in their title; their digits stand under each other. Local data needs no spinner, the network a progress that is honest."
    >
      <Entry name="Table" note="Plain, for up to a few hundred rows." stack>
        <div className="overflow-clip rounded-control border border-line">
          <Table
            caption="Clients of the last 30 days"
            columns={columns}
            rows={clients}
            rowKey={(row) => row.name}
          />
        </div>
      </Entry>
      <Entry name="Tabs" note="Faces of the same thing." stack>
        <Tabs label="Parts of the ticket" tabs={tabs} value={tab} onValueChange={setTab} />
      </Entry>
      <Entry name="Time and size" note="Relative, with the moment in full in the title.">
        <dl className="grid grid-cols-2 gap-x-8 gap-y-1 text-13 sm:grid-cols-[auto_auto_auto_auto]">
          <dt className="text-ink-muted">Opened</dt>
          <dd>
            <RelativeTime at={opened} />
          </dd>
          <dt className="text-ink-muted">Resolved in</dt>
          <dd>{formatDuration(12_000_000)}</dd>
          <dt className="text-ink-muted">Tickets</dt>
          <dd>{formatCount(40_218)}</dd>
          <dt className="text-ink-muted">Attachment</dt>
          <dd>{formatBytes(1_234_567)}</dd>
        </dl>
      </Entry>
      <Entry name="Progress" note="A share when it is known, motion when it is not." stack>
        <Progress label="Uploading invoice.pdf" value={0.64} />
        <Progress label="Reconnecting" value={null} />
      </Entry>
      <Entry name="Skeleton" note="Holds the place of what loads, so that nothing jumps." stack>
        <div className="flex items-center gap-3">
          <Skeleton className="size-6" round />
          <Skeleton className="h-3 w-48" />
          <Skeleton className="ml-auto h-3 w-12" />
        </div>
      </Entry>
    </Section>
  );
}
