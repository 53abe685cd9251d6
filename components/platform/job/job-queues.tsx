'use client';

import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { formatExact } from '@/lib/format/number';
import type { QueueRow } from '@/lib/server/platform/job/read';
import { taskStates } from '@/zero/platform/job/values';
import { stateWords } from './job-words';

const columns: readonly Column<QueueRow>[] = [
  { id: 'label', header: 'Queue', cell: ({ label }) => label },
  ...taskStates.map((state) => ({
    id: state,
    header: stateWords[state],
    align: 'end' as const,
    cell: (row: QueueRow) => formatExact(row[state]),
  })),
  {
    id: 'age',
    header: 'Oldest due',
    align: 'end',
    cell: ({ oldestDueAt }) =>
      oldestDueAt === null ? 'None' : <RelativeTime isInSentence at={oldestDueAt} />,
  },
];

/** How many jobs of each kind there are, and how long the oldest is overdue. */
export const JobQueues = ({ rows }: { rows: readonly QueueRow[] }) => (
  <section aria-labelledby="job-queues" className="pb-2">
    <h2 id="job-queues" className="px-4 pt-4 pb-1 text-14 font-semibold">
      Queues
    </h2>
    <Table
      caption="Jobs by queue and state"
      columns={columns}
      rows={rows}
      rowKey={({ topic }) => topic}
    />
  </section>
);
