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
import { mostRepeats, policyFields } from '@/zero/incidents/escalation-policy/fields';
import type { EscalationPolicy } from '@/zero/incidents/escalation-policy/schema';
import { mutators } from '@/zero/mutators';
import { pagingSeverities } from '@/zero/incidents/escalation-policy/values';
import { pagingSeverityWord, repeatWord } from './target-words';

const schema = z.object({
  name: policyFields.name,
  description: policyFields.description,
  repeatCount: z.string().transform(Number),
  lowestSeverity: policyFields.lowestSeverity,
});

const repeatOptions = Array.from({ length: mostRepeats + 1 }, (_, count) => ({
  value: String(count),
  label: repeatWord(count),
}));

const severityOptions = pagingSeverities.map((value) => ({
  value,
  label: pagingSeverityWord(value),
}));

type PolicyDialogProps = {
  /** Undefined for a new one. */
  policy: EscalationPolicy | undefined;
  onClose: () => void;
};

/** Name and description of an escalation policy, and how often its steps are repeated. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: {
      name: policy?.name ?? '',
      description: policy?.description ?? '',
      repeatCount: String(policy?.repeatCount ?? 1),
      lowestSeverity: policy?.lowestSeverity ?? ('warning' as const),
    },
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      const { create, change } = mutators.escalationPolicy;
      return policy
        ? save(change({ ...tenant, policyId: policy.id, ...values }), 'Escalation policy')
        : save(create({ ...tenant, id: newId(), ...values }), 'Escalation policy');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={policy ? 'Change escalation policy' : 'Add escalation policy'}
      submitLabel={policy ? 'Save escalation policy' : 'Add escalation policy'}
    >
      <TextField label="Name" maxLength={120} {...form.text('name')} />
      <TextArea label="Description" maxLength={2000} {...form.text('description')} />
      <Select
        label="After the last step"
        options={repeatOptions}
        {...form.value('repeatCount')}
        hint="All steps are repeated while nobody acknowledges the alert."
      />
      <Select
        label="Page for severity"
        options={severityOptions}
        {...form.value('lowestSeverity')}
        hint="Alerts of severity info page nobody."
      />
    </EntityDialog>
  );
}
