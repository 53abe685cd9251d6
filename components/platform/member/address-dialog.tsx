'use client';

import { draftSchema } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { type FormError, useEntityForm } from '@/components/core/form/use-entity-form';
import { TextField } from '@/components/ui/text-field';
import { canonicalEmail } from '@/lib/email';
import { readableEmail } from '@/lib/readable-email';
import type { Person } from '../admin/person';

type AddressDialogProps = {
  person: Person;
  everybody: readonly Person[];
  save: (email: string) => Promise<FormError | undefined>;
  onClose: () => void;
};

/** Corrects the address of an invitation and sends it there. */
export function AddressDialog({ person, everybody, save, onClose }: AddressDialogProps) {
  const form = useEntityForm({
    schema: draftSchema(
      ({ email: typed }: { email: string }) => {
        const email = canonicalEmail(typed);
        if (email === undefined) return { email: 'This is not an email address.' };
        if (email === person.email) return { email: 'This is the address as it is.' };
        const isTaken = everybody.some((other) => other.email === email);
        return isTaken ? { email: 'Someone here already has this address.' } : {};
      },
      ({ email }) => canonicalEmail(email) ?? email,
    ),
    defaults: { email: readableEmail(person.email) },
    save,
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={`Correct the address of ${person.name}`}
      description="A new invitation goes to the corrected address."
      submitLabel="Correct and invite"
    >
      <TextField label="Email address" type="email" {...form.text('email')} />
    </EntityDialog>
  );
}
