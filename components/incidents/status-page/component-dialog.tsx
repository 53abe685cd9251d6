'use client';

import { useQuery } from '@rocicorp/zero/react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Combobox } from '@/components/ui/combobox';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { componentGroupSchema, componentNameSchema } from '@/zero/incidents/status-page/fields';
import type { StatusComponent } from '@/zero/incidents/status-page/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';

const noService = 'none';

const schema = z.object({
  name: componentNameSchema,
  groupName: componentGroupSchema,
  serviceId: z.string().transform((id) => (id === noService ? null : id)),
});

type ComponentDialogProps = {
  statusPageId: string;
  /** Undefined for a new one. */
  component: StatusComponent | undefined;
  /** Where a new one comes to stand. */
  position: number;
  onClose: () => void;
};

/** What a component is called, its group and the service behind it. */
export function ComponentDialog({
  statusPageId,
  component,
  position,
  onClose,
}: ComponentDialogProps) {
  const { organization } = useTenant();
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: {
      name: component?.name ?? '',
      groupName: component?.groupName ?? '',
      serviceId: component?.serviceId ?? noService,
    },
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      return component
        ? save(
            mutators.statusComponent.change({
              ...tenant,
              statusComponentId: component.id,
              ...values,
            }),
            'Component',
          )
        : save(
            mutators.statusComponent.create({
              ...tenant,
              id: newId(),
              statusPageId,
              position,
              ...values,
            }),
            'Component',
          );
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={component ? 'Change component' : 'Add component'}
      submitLabel={component ? 'Save component' : 'Add component'}
    >
      <TextField label="Name" hint="The public reads it." maxLength={120} {...form.text('name')} />
      <TextField
        label="Group"
        hint="Components of one group are shown together. The public reads its name."
        maxLength={60}
        {...form.text('groupName')}
      />
      <Combobox
        label="Service"
        hint="Only staff sees it."
        options={[
          { value: noService, label: 'None' },
          ...services
            .filter(({ archivedAt, id }) => archivedAt === null || id === component?.serviceId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.value('serviceId')}
      />
    </EntityDialog>
  );
}
