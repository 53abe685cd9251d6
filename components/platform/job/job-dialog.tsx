'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Link } from '@/components/ui/link';
import { absoluteTime } from '@/lib/format/time';
import type { TaskRow } from '@/lib/server/platform/job/read';
import { stateTones, stateWords } from './job-words';

type JobDialogProps = {
  task: TaskRow;
  onRetry: () => void;
  onDelete: () => void;
  onClose: () => void;
};

/** Everything that admins may know of a job, and what they can do with it. */
export function JobDialog({ task, onRetry, onDelete, onClose }: JobDialogProps) {
  const { slug, timeZone } = useTenant().organization;
  const { state, requestId, attempts, reason } = task;
  const time = (at: number) => absoluteTime(at, timeZone);
  const details: readonly (readonly [string, string])[] = [
    ['Topic', task.topic],
    ['Created', time(task.createdAt)],
    ...(state === 'waiting' || state === 'failed'
      ? ([[state === 'failed' ? 'Next attempt' : 'Due', time(task.runAt)]] as const)
      : []),
    ...(task.deadAt === null ? [] : ([['Given up', time(task.deadAt)]] as const)),
    ['Attempts', String(attempts)],
    ...(attempts > 0 ? ([['Last error', reason ?? 'The attempt did not end.']] as const) : []),
    ['Request', requestId ?? 'none'],
    ['Job', task.id],
  ];
  const payload = Object.entries(task.payload);
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={task.label}
      description={<Badge tone={stateTones[state]}>{stateWords[state]}</Badge>}
      actions={
        <>
          {requestId && (
            <Link
              variant="secondary"
              href={`/t/${slug}/audit?request=${requestId}`}
              className="mr-auto"
            >
              Show in audit log
            </Link>
          )}
          {state !== 'running' && <Button onClick={onDelete}>Delete job</Button>}
          {(state === 'failed' || state === 'dead') && (
            <Button variant="primary" onClick={onRetry}>
              Retry job
            </Button>
          )}
        </>
      }
    >
      <DetailList details={details} />
      <h3 className="mt-4 mb-1 text-13 font-medium">Payload</h3>
      {payload.length === 0 ? (
        <p className="text-13 text-ink-muted">This kind of job shows nothing of its payload.</p>
      ) : (
        <DetailList
          details={payload.map(([name, value]) => [
            name,
            typeof value === 'string' ? value : value === null ? 'none' : JSON.stringify(value),
          ])}
        />
      )}
    </Dialog>
  );
}

function DetailList({ details }: { details: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
      {details.map(([word, value]) => (
        <div key={word} className="contents">
          <dt className="text-ink-muted">{word}</dt>
          <dd className="min-w-0 break-words select-text">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
