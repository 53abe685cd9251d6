'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { freeName } from '@/components/core/form/free-name';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { clientNameSchema, planSchema } from '@/zero/desk/client/fields';
import { mutators } from '@/zero/mutators';
import type { Client } from '@/zero/platform/client/schema';

type ClientDialogProps = {
  /** Undefined for a new one. */
  client: Client | undefined;
  taken: readonly Client[];
  onClose: () => void;
};

/** A client's name and plan. */
export function ClientDialog({ client, taken, onClose }: ClientDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const message = 'There is a client of this name already.';
  const form = useEntityForm({
    schema: z.object({
      name: freeName(clientNameSchema, { among: taken, ownId: client?.id, message }),
      plan: planSchema,
    }),
    defaults: { name: client?.name ?? '', plan: client?.plan ?? 'standard' },
    save: (values) => {
      const place = { organizationId: organization.id, at: Date.now() };
      return client
        ? save(mutators.client.change({ ...place, clientId: client.id, ...values }), 'Client')
        : save(mutators.client.create({ ...place, id: newId(), ...values }), 'Client');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={client ? client.name : 'Add client'}
      submitLabel={client ? 'Save client' : 'Add client'}
    >
      <TextField label="Name" maxLength={160} {...form.text('name')} />
      <TextField label="Plan" maxLength={40} {...form.text('plan')} />
    </EntityDialog>
  );
}
