'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useState } from 'react';
import { takeBack } from '@/components/platform/undo/undo-stack';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import { Progress } from '@/components/ui/progress';
import { formatExact } from '@/lib/format/number';
import type { RefusedTicket } from '@/zero/desk/bulk/request';
import { type BulkRun, cancelBulk, dismissBulk, resumeBulk, useBulkRun } from './bulk-run';

/** How far a change of many tickets is, and what of it did not come about. */
export function BulkPanel() {
  const run = useBulkRun();
  const [isListing, setIsListing] = useState(false);
  if (!run) return null;
  const { state, way, progress, refused, request } = run;
  const isOver = state === 'over' || state === 'broken';
  return (
    <section
      aria-label="Change of many tickets"
      className="absolute inset-x-2 bottom-4 z-20 mx-auto max-w-120 floating p-3 text-13"
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="font-medium">{heading(run)}</h2>
          <p role="status" className="text-ink-muted tabular-nums">
            {tally(run)}
          </p>
        </div>
        {isOver && (
          <IconButton
            label="Dismiss"
            size="sm"
            icon={<XIcon aria-hidden />}
            onClick={dismissBulk}
          />
        )}
      </div>
      {!isOver && (
        <Progress
          hideLabel
          label={heading(run)}
          value={progress && progress.total > 0 ? progress.done / progress.total : null}
          className="mt-2"
        />
      )}
      <div className="mt-2 flex flex-wrap justify-end gap-2 empty:hidden">
        {refused.length > 0 && (
          <Button size="sm" variant="ghost" onClick={() => setIsListing(true)}>
            {way === 'undo' ? 'Show what was kept' : 'Show what was refused'}
          </Button>
        )}
        {state === 'running' && way === 'change' && (
          <Button size="sm" onClick={() => void cancelBulk()}>
            Stop
          </Button>
        )}
        {state === 'broken' && (
          <Button size="sm" onClick={resumeBulk}>
            Try again
          </Button>
        )}
        {isOver && way === 'change' && (progress?.changed ?? 0) > 0 && (
          <Button size="sm" keys="Z" onClick={() => void takeBack(request.id)}>
            Undo
          </Button>
        )}
      </div>
      <RefusedDialog
        open={isListing}
        onOpenChange={setIsListing}
        slug={run.slug}
        title={way === 'undo' ? 'Kept because someone changed them' : 'Refused'}
        refused={refused}
      />
    </section>
  );
}

function heading({ way, what, state, subject, progress }: BulkRun): string {
  if (state === 'broken') return 'The connection was lost before the change was complete';
  if (state === 'stopping') return 'Stopping …';
  if (state === 'running') return `${way === 'undo' ? 'Undoing' : 'Changing'} ${subject}`;
  if (progress?.end === 'cancelled') return 'Stopped before the end';
  return way === 'undo' ? 'Partly undone' : `${what}, but not for all`;
}

/** "1,200 of 3,412 done · 12 refused". */
function tally({ way, state, progress, refused }: BulkRun): string {
  if (!progress) return 'Finding the tickets …';
  const { total, done, changed, unchanged } = progress;
  const isRunning = state === 'running' || state === 'stopping';
  return [
    isRunning
      ? `${formatExact(done)} of ${formatExact(total)} done`
      : `${formatExact(changed)} of ${formatExact(total)} changed${way === 'undo' ? ' back' : ''}`,
    !isRunning && unchanged > 0 && `${formatExact(unchanged)} already had this value`,
    refused.length > 0 && `${formatExact(refused.length)} ${way === 'undo' ? 'kept' : 'refused'}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

type RefusedDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  slug: string;
  title: string;
  refused: readonly RefusedTicket[];
};

/** Which tickets a bulk change left as they were, and why. */
function RefusedDialog({ open, onOpenChange, slug, title, refused }: RefusedDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description="These tickets were left as they are."
      size="sm"
    >
      <ul className="max-h-80 overflow-y-auto text-13">
        {refused.map(({ number, reason }, index) => (
          <li key={number ?? `unknown-${index}`} className="flex gap-3 py-1.5">
            <span className="w-16 shrink-0 tabular-nums">
              {number === null ? '–' : <Link href={`/t/${slug}/tickets/${number}`}>#{number}</Link>}
            </span>
            <span className="text-ink-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
