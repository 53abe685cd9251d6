'use client';

import { Dialog } from '@/components/ui/dialog';
import { OutboxRow } from './outbox-row';
import { useOutboxEntries } from './use-outbox-entries';

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
      description="What you did here and the server does not have yet. It is kept on this device and sent by itself."
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
