'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { useTenant } from '@/components/platform/sync/tenant';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import {
  incidentTemplateFields,
  incidentTemplateNameLimit,
  incidentTemplateSchema,
} from '@/zero/incidents/incident-template/fields';
import type { IncidentTemplate } from '@/zero/incidents/incident-template/schema';
import { summaryLimit, titleLimit } from '@/zero/incidents/incident/values';
import { mutators } from '@/zero/mutators';
import { severityChoices } from '../incident/severity-choices';

const schema = incidentTemplateSchema.extend({
  severity: z.string().transform(Number).pipe(incidentTemplateFields.severity),
});

type IncidentTemplateDialogProps = {
  /** Undefined for a new one. */
  incidentTemplate: IncidentTemplate | undefined;
  onClose: () => void;
};

/** What an incident begins with that is declared from the template. */
export function IncidentTemplateDialog({ incidentTemplate, onClose }: IncidentTemplateDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: {
      name: incidentTemplate?.name ?? '',
      title: incidentTemplate?.title ?? '',
      summary: incidentTemplate?.summary ?? '',
      severity: String(incidentTemplate?.severity ?? 3),
    },
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      if (!incidentTemplate) {
        const request = mutators.incidentTemplate.create({ ...tenant, id: newId(), ...values });
        return save(request, 'Incident template');
      }
      const { id: incidentTemplateId } = incidentTemplate;
      const request = mutators.incidentTemplate.change({
        ...tenant,
        incidentTemplateId,
        ...values,
      });
      return save(request, 'Incident template');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={incidentTemplate ? 'Change incident template' : 'Add incident template'}
      description="Whoever declares an incident can choose it, and changes what does not fit."
      submitLabel={incidentTemplate ? 'Save incident template' : 'Add incident template'}
    >
      <TextField label="Name" maxLength={incidentTemplateNameLimit} {...form.text('name')} />
      <TextField
        label="Title"
        placeholder="Sign-in fails for …"
        maxLength={titleLimit}
        {...form.text('title')}
      />
      <Select label="Severity" options={severityChoices} {...form.value('severity')} />
      <TextArea
        label="Summary"
        hint="In Markdown, such as questions to answer first."
        maxLength={summaryLimit}
        {...form.text('summary')}
      />
    </EntityDialog>
  );
}
