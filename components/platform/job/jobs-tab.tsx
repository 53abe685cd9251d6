'use client';

import { useMemo, useState } from 'react';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { RowButton } from '@/components/platform/list/row-button';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Column } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import type { TaskRow } from '@/lib/server/platform/job/read';
import { taskStates } from '@/zero/platform/job/values';
import { JobDialog } from './job-dialog';
import { JobQueues } from './job-queues';
import { JobSchedule } from './job-schedule';
import { stateTones, stateWords } from './job-words';
import { useJobs } from './use-jobs';

const states = taskStates.map((value) => ({ value, label: stateWords[value] }));

const columnsFor = (onOpen: (id: string) => void): readonly Column<TaskRow>[] => [
  {
    id: 'label',
    header: 'Job',
    cell: ({ id, label }) => (
      <RowButton row={id} onOpen={() => onOpen(id)}>
        {label}
      </RowButton>
    ),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <Badge tone={stateTones[state]}>{stateWords[state]}</Badge>,
  },
  { id: 'created', header: 'Created', cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  {
    id: 'next',
    header: 'Next attempt',
    wideOnly: true,
    cell: ({ state, runAt }) =>
      state === 'waiting' || state === 'failed' ? <RelativeTime isInSentence at={runAt} /> : '–',
  },
  {
    id: 'attempts',
    header: 'Attempts',
    align: 'end',
    wideOnly: true,
    cell: ({ attempts }) => attempts,
  },
  {
    id: 'reason',
    header: 'Last error',
    wideOnly: true,
    width: '40%',
    cell: ({ reason }) => reason ?? '–',
  },
];

/** What waits to be done after changes, what failed, and when recurring jobs run. */
export function JobsTab() {
  const { slug } = useTenant().organization;
  const { filter, state, hasFailed, readAgain, retry, remove } = useJobs(slug);
  const [openId, setOpenId] = useState<string>();
  const [deleted, setDeleted] = useState<TaskRow>();
  const columns = useMemo(() => columnsFor(setOpenId), []);
  const tasks = state?.tasks ?? [];
  const list = useList({ columns, rows: tasks, rowKey: ({ id }) => id });
  const open = tasks.find(({ id }) => id === openId);

  async function retryNow({ id, label }: TaskRow) {
    setOpenId(undefined);
    if (await retry(id)) toast(`“${label}” runs again`, { tone: 'success' });
    else refused('The job was not retried');
  }

  async function removeNow({ id, label }: TaskRow) {
    if (await remove(id)) toast(`“${label}” was deleted`, { tone: 'success' });
    else refused('The job was not deleted');
  }

  if (!state) {
    return (
      <NotLoaded
        hasFailed={hasFailed}
        title="Couldn’t load the jobs."
        safe="Nothing is lost: they are kept on the server and run as before."
        onTryAgain={readAgain}
      />
    );
  }
  const { queues, hasMore, schedule } = state;
  return (
    <>
      {queues.length > 0 && <JobQueues rows={queues} />}
      <EntityListPage
        caption="Jobs"
        noun="job"
        list={list}
        isComplete
        empty="No jobs are waiting or failing. A job that fails stays here until it is done or deleted."
        noMatch={!filter.isEmpty && 'No jobs match.'}
        toolbar={{
          label: 'Filter jobs',
          filter,
          text: { label: 'Filter by job or request id', placeholder: 'Job or request id' },
          choices: [
            {
              field: 'topic',
              label: 'Queue',
              options: queues.map(({ topic, label }) => ({ value: topic, label })),
            },
            { field: 'state', label: 'State', options: states },
          ],
          count: hasMore
            ? `The newest ${formatNoun(tasks.length, 'job')}`
            : formatNoun(tasks.length, 'job'),
          children: (
            <Button size="sm" onClick={readAgain}>
              Refresh
            </Button>
          ),
        }}
      />
      <JobSchedule rows={schedule} />
      {open && (
        <JobDialog
          task={open}
          onRetry={() => void retryNow(open)}
          onDelete={() => {
            setOpenId(undefined);
            setDeleted(open);
          }}
          onClose={() => setOpenId(undefined)}
        />
      )}
      {deleted && (
        <ConfirmDialog
          open
          danger
          onOpenChange={() => setDeleted(undefined)}
          title={`Delete “${deleted.label}”?`}
          description="What it was to do is not done. This cannot be undone."
          confirmLabel="Delete job"
          onConfirm={() => void removeNow(deleted)}
        />
      )}
    </>
  );
}

const refused = (title: string) =>
  toast(title, {
    description: 'It may be running or done already. Check the list and try again.',
    tone: 'danger',
  });
