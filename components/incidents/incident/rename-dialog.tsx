'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { TextField } from '@/components/ui/text-field';
import { incidentTitleSchema } from '@/zero/incidents/incident/fields';
import { titleLimit } from '@/zero/incidents/incident/values';

const schema = z.object({ title: incidentTitleSchema });

type RenameDialogProps = {
  title: string;
  onRename: (title: string) => void;
  onClose: () => void;
};

/** Another title for an incident. */
export function RenameDialog({ title: before, onRename, onClose }: RenameDialogProps) {
  const form = useEntityForm({
    schema,
    defaults: { title: before },
    save: async ({ title }) => {
      if (title !== before) onRename(title);
      return undefined;
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog form={form} onClose={onClose} title="Change title" submitLabel="Save title">
      <TextField label="Title" maxLength={titleLimit} {...form.text('title')} />
    </EntityDialog>
  );
}
