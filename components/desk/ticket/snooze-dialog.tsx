'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import type { Snooze } from './snooze-times';

type SnoozeDialogProps = { onSnooze: (snooze: Snooze) => void; onClose: () => void };

const DAY = 86_400_000;

/** A date and time of one's own choice. */
export function SnoozeDialog({ onSnooze, onClose }: SnoozeDialogProps) {
  const [now] = useState(() => Date.now());
  const [typed, setTyped] = useState(() => localInput(now + DAY));
  const until = new Date(typed).getTime();
  const isAhead = Number.isFinite(until) && until > now;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title="Snooze ticket"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isAhead}
            onClick={() => onSnooze({ until, untilReply: false })}
          >
            Snooze ticket
          </Button>
        </>
      }
    >
      <TextField
        type="datetime-local"
        label="Until"
        hint="The client’s answer brings it back sooner."
        value={typed}
        min={localInput(now)}
        error={isAhead ? undefined : 'Choose a time that is still to come.'}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  );
}

/** `YYYY-MM-DDTHH:MM` in the reader's own time, as such a field takes it. */
function localInput(at: number): string {
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}
