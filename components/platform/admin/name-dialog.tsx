'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { freeName } from '@/components/core/form/free-name';
import { type FormError, useEntityForm } from '@/components/core/form/use-entity-form';
import { TextField } from '@/components/ui/text-field';

type Named = { id: string; name: string };

type NameDialogProps = {
  /** What is named: "team". */
  noun: string;
  /** Undefined for a new one. */
  row: Named | undefined;
  schema: z.ZodType<string, string>;
  taken: readonly Named[];
  save: (name: string) => Promise<FormError | undefined>;
  onClose: () => void;
};

/** The name of something that has nothing else. */
export function NameDialog({ noun, row, schema, taken, save, onClose }: NameDialogProps) {
  const message = `There is a ${noun} of this name already, or a removed one.`;
  const form = useEntityForm({
    schema: z.object({ name: freeName(schema, { among: taken, ownId: row?.id, message }) }),
    defaults: { name: row?.name ?? '' },
    save: ({ name }) => save(name),
    onSaved: onClose,
  });
  const verb = row ? `Rename ${noun}` : `Add ${noun}`;
  return (
    <EntityDialog form={form} onClose={onClose} size="sm" title={verb} submitLabel={verb}>
      <TextField label="Name" maxLength={120} {...form.text('name')} />
    </EntityDialog>
  );
}
