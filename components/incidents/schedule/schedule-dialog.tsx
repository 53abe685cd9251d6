'use client';

import { useState } from 'react';
import { z } from 'zod';
import { timeZoneOptions } from '@/components/core/choices/time-zones';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { scheduleDescriptionSchema, scheduleNameSchema } from '@/zero/incidents/schedule/fields';
import type { Schedule } from '@/zero/incidents/schedule/schema';
import { mutators } from '@/zero/mutators';
import { timeZoneSchema } from '@/zero/platform/organization/fields';

const schema = z.object({
  name: scheduleNameSchema,
  description: scheduleDescriptionSchema,
  timeZone: timeZoneSchema,
});

type ScheduleDialogProps = {
  /** Undefined for a new one. */
  schedule: Schedule | undefined;
  onClose: () => void;
};

/** Name, description and time zone of a schedule. */
export function ScheduleDialog({ schedule, onClose }: ScheduleDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const [zones] = useState(timeZoneOptions);
  const form = useEntityForm({
    schema,
    defaults: {
      name: schedule?.name ?? '',
      description: schedule?.description ?? '',
      timeZone: schedule?.timeZone ?? organization.timeZone,
    },
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      if (!schedule) {
        const request = mutators.schedule.create({ ...tenant, id: newId(), ...values });
        return save(request, 'Schedule');
      }
      const scheduleId = schedule.id;
      return save(mutators.schedule.change({ ...tenant, scheduleId, ...values }), 'Schedule');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={schedule ? 'Change schedule' : 'Add schedule'}
      submitLabel={schedule ? 'Save schedule' : 'Add schedule'}
    >
      <TextField label="Name" maxLength={120} {...form.text('name')} />
      <TextArea label="Description" maxLength={2000} {...form.text('description')} />
      <Combobox
        label="Time zone"
        options={zones}
        {...form.value('timeZone')}
        hint="Handovers and restrictions are at its local times."
      />
    </EntityDialog>
  );
}
