'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { Select } from '@/components/ui/select';
import type { ApiKeyRow, CreatedApiKey } from '@/lib/server/platform/api-key/manage';

const graces = [
  { value: '0', label: 'Stops at once' },
  { value: '1', label: '1 hour' },
  { value: '24', label: '24 hours' },
  { value: '168', label: '7 days' },
] as const;

type RotateDialogProps = {
  apiKey: ApiKeyRow;
  rotate: (id: string, graceHours: number) => Promise<CreatedApiKey | undefined>;
  onCreated: (token: string) => void;
  onClose: () => void;
};

/** How long the old key goes on working beside its successor. */
export function RotateDialog({ apiKey, rotate, onCreated, onClose }: RotateDialogProps) {
  const form = useEntityForm({
    schema: z.object({ grace: z.enum(['0', '1', '24', '168']) }),
    defaults: { grace: '24' as const },
    save: async ({ grace }) => {
      const created = await rotate(apiKey.id, Number(grace));
      if (created) return void onCreated(created.token);
      return { message: 'The key was not rotated. The old one works as before; try again.' };
    },
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={`Rotate “${apiKey.name}”?`}
      description="You get a new key with the same rights."
      submitLabel="Rotate API key"
    >
      <Select label="The old key keeps working for" options={graces} {...form.value('grace')} />
    </EntityDialog>
  );
}
