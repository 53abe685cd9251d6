'use client';

import { Badge } from '@/components/ui/badge';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import type { ScheduleRow } from '@/lib/server/platform/job/read';
import { scheduleWords } from './job-words';

const columns: readonly Column<ScheduleRow>[] = [
  { id: 'label', header: 'Job', cell: ({ label }) => label },
  {
    id: 'schedule',
    header: 'Runs',
    cell: ({ schedule }) => scheduleWords(schedule),
    wideOnly: true,
  },
  {
    id: 'state',
    header: 'Last run',
    cell: ({ lastAt, hasFailed }) =>
      lastAt === null ? (
        'Not yet'
      ) : (
        <span className="inline-flex items-center gap-2">
          <RelativeTime isInSentence at={lastAt} />
          {hasFailed && <Badge tone="danger">Failed</Badge>}
        </span>
      ),
  },
  {
    id: 'next',
    header: 'Next run',
    cell: ({ nextAt, isRunning }) =>
      isRunning ? (
        <Badge tone="info">Running</Badge>
      ) : nextAt === null ? (
        'Not planned'
      ) : (
        <RelativeTime at={nextAt} />
      ),
  },
];

/** When the jobs that serve every organization last ran and run next. */
export const JobSchedule = ({ rows }: { rows: readonly ScheduleRow[] }) => (
  <section aria-labelledby="job-schedule">
    <h2 id="job-schedule" className="px-4 pt-6 pb-1 text-14 font-semibold">
      Schedule
    </h2>
    <p className="px-4 pb-2 text-13 text-ink-muted">
      Recurring jobs serve every organization on this server.
    </p>
    <Table caption="Recurring jobs" columns={columns} rows={rows} rowKey={({ name }) => name} />
  </section>
);
