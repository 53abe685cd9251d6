'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import type { CreatedFeed } from '@/lib/server/incidents/calendar/manage';
import type { FullSchedule } from '@/zero/incidents/schedule/schema';

type CalendarDialogProps = { schedule: FullSchedule; onClose: () => void };

/** Makes the secret address at which a calendar application reads shifts. */
export function CalendarDialog({ schedule, onClose }: CalendarDialogProps) {
  const { organization } = useTenant();
  const [path, setPath] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function send<Answer>(method: 'POST' | 'DELETE'): Promise<Answer | undefined> {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await fetch(`/api/t/${organization.slug}/calendar-feed`, { method });
      if (answer.ok) return (await answer.json()) as Answer;
    } catch {
      // Said below, as for an answer that is an error.
    } finally {
      setBusy(false);
    }
    setProblem('That did not work. Try again when you are back online.');
    return undefined;
  }

  async function create() {
    const created = await send<CreatedFeed>('POST');
    if (created) setPath(created.path);
  }

  async function remove() {
    if (!(await send('DELETE'))) return;
    toast('Calendar links ended');
    onClose();
  }

  const url = path && `${window.location.origin}${path}`;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="On-call in your calendar"
      description="A secret link that calendar applications subscribe to. Whoever has it sees the shifts, so keep it to yourself."
      actions={
        url ? (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={() => void remove()} loading={isBusy}>
              End my links
            </Button>
            <Button variant="primary" onClick={() => void create()} loading={isBusy}>
              Create link
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-3 text-13">
        {url ? (
          <>
            <Address label="My shifts in all schedules" text={url} />
            <Address
              label={`Everybody’s shifts in ${schedule.name}`}
              text={`${url}?schedule=${schedule.id}`}
            />
            <p className="text-ink-muted">
              Copy them now: they are not shown again. Applications read them anew every hour or so.
            </p>
          </>
        ) : (
          <p>Creating a link ends the one that you made before.</p>
        )}
        {problem && (
          <p role="alert" className="text-danger-ink">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Address({ label, text }: { label: string; text: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast('Link copied');
    } catch {
      toast('Not copied', { description: 'Select the text and copy it by hand.' });
    }
  }
  return (
    <div className="flex flex-col gap-1">
      <span>{label}</span>
      <div className="flex items-start gap-2">
        <code
          aria-label={label}
          className="block min-w-0 flex-1 rounded-panel bg-sunken px-3 py-2 text-12 break-all select-all"
        >
          {text}
        </code>
        <Button size="sm" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
    </div>
  );
}
