'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { isTaken } from './is-taken';

type Named = { id: string; name: string };

type NameDialogProps = {
  /** What is named: "team". */
  noun: string;
  /** Undefined for a new one. */
  row: Named | undefined;
  taken: readonly Named[];
  onSave: (name: string) => void;
  onClose: () => void;
};

/** The name of something that has nothing else. */
export function NameDialog({ noun, row, taken, onSave, onClose }: NameDialogProps) {
  const [typed, setTyped] = useState(row?.name ?? '');
  const name = typed.trim();
  const isDouble = isTaken(name, taken, row?.id);
  const isReady = name !== '' && !isDouble;
  const verb = row ? `Rename ${noun}` : `Add ${noun}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={verb}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            onClick={() => {
              if (isReady) onSave(name);
              onClose();
            }}
          >
            {verb}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        maxLength={120}
        value={typed}
        error={isDouble ? `There is a ${noun} of this name already, or a removed one.` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  );
}
