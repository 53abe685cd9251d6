'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import type { OutboxEntry } from './entry';
import { putEntry, removeEntry, useOutboxEntries } from './outbox';
import { giveBack } from './settle';

type OutboxDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Goes to where an entry can be seen. */
  go: (path: string) => void;
};

/** Everything that this person did here and that the server does not have yet, or sent back. */
export function OutboxDialog({ open, onOpenChange, go }: OutboxDialogProps) {
  const entries = useOutboxEntries();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Outbox"
      description="Changes that are not on the server yet. They are kept on this device and sent automatically."
    >
      {entries.length === 0 ? (
        <p className="py-6 text-center text-14 text-ink-muted">Everything is sent.</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {entries.map((entry) => (
            <OutboxRow
              key={entry.writeId}
              entry={entry}
              onOpen={() => {
                onOpenChange(false);
                go(entry.path);
              }}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type OutboxRowProps = {
  entry: OutboxEntry;
  /** Goes to its ticket; left out where that is open. */
  onOpen?: () => void;
};

/** One change that waits or came back, and what can be done about it. */
export function OutboxRow({ entry, onOpen }: OutboxRowProps) {
  const { draft, returned, userId } = entry;
  const isTicket = entry.name === 'ticket.create';

  function putBack() {
    if (!draft || !returned) return;
    if (!giveBack(userId, draft)) {
      toast('Not put back', {
        description: 'Something else is being written there. Send or clear it first.',
      });
      return;
    }
    void putEntry({ ...entry, returned: { ...returned, isBack: true } });
  }

  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    toast('Copied');
  }

  return (
    <li className="rounded-panel border border-line px-3 py-2.5">
      <p className="flex items-baseline gap-2 text-13">
        <span className="font-medium">{entry.what}</span>
        <span className="text-12 text-ink-muted">
          <RelativeTime at={entry.queuedAt} />
        </span>
        <span className="ml-auto text-12 text-ink-muted">
          {returned ? 'Could not be sent' : 'Waiting'}
        </span>
      </p>
      {draft?.isProse && <p className="mt-1 line-clamp-2 text-13 text-ink-muted">{draft.text}</p>}
      {returned && <p className="mt-1 text-13 text-danger-ink">{returned.reason}</p>}
      <p className="mt-2 flex flex-wrap justify-end gap-2">
        {returned && (
          <Button size="sm" variant="ghost" onClick={() => void removeEntry(entry.writeId)}>
            {returned.isBack ? 'Dismiss' : 'Discard'}
          </Button>
        )}
        {returned && draft?.isProse && (
          // Where it was written there may be nothing to write in any more.
          <Button size="sm" onClick={() => void copy(draft.text)}>
            Copy text
          </Button>
        )}
        {returned && !returned.isBack && (
          <Button size="sm" onClick={putBack}>
            Put back
          </Button>
        )}
        {onOpen && !(isTicket && returned) && (
          <Button size="sm" onClick={onOpen}>
            Show ticket
          </Button>
        )}
      </p>
    </li>
  );
}
