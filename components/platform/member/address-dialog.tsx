'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { emailSchema } from '@/lib/email';
import { readableEmail } from '@/lib/readable-email';
import type { Person } from '../admin/person';

type AddressDialogProps = {
  person: Person;
  everybody: readonly Person[];
  onSave: (email: string) => void;
  onClose: () => void;
};

/** Corrects the address of an invitation and sends it there. */
export function AddressDialog({ person, everybody, onSave, onClose }: AddressDialogProps) {
  const [typed, setTyped] = useState(() => readableEmail(person.email));
  const email = emailSchema.safeParse(typed).data;
  const isDouble = everybody.some((other) => other.id !== person.id && other.email === email);
  const isReady = email !== undefined && email !== person.email && !isDouble;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`Correct the address of ${person.name}`}
      description="A new invitation goes to the corrected address."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            onClick={() => {
              if (isReady) onSave(email);
              onClose();
            }}
          >
            Correct and invite
          </Button>
        </>
      }
    >
      <TextField
        label="Email address"
        type="email"
        value={typed}
        error={
          email === undefined
            ? 'This is no email address.'
            : isDouble
              ? 'Somebody here has this address already.'
              : undefined
        }
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  );
}
