'use client';

import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { useTenant } from '@/components/platform/sync/tenant';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { stepFields } from '@/zero/incidents/escalation-policy/fields';
import type { EscalationStep } from '@/zero/incidents/escalation-policy/schema';
import { type Target, targetOf } from '@/zero/incidents/escalation-policy/values';
import { mutators } from '@/zero/mutators';
import { TargetsField } from './targets-field';
import type { TargetSources } from './target-words';

type Draft = { targets: Target[]; delayMinutes: string };

type StepDialogProps = {
  policyId: string;
  /** Undefined for a new one. */
  step: EscalationStep | undefined;
  sources: TargetSources;
  onClose: () => void;
};

const schema = draftSchema(
  ({ targets, delayMinutes }: Draft) => ({
    targets: validationMessage(stepFields.targets, targets),
    delayMinutes: validationMessage(stepFields.delayMinutes, Number(delayMinutes)),
  }),
  ({ targets, delayMinutes }) => ({ targets, delayMinutes: Number(delayMinutes) }),
);

/** Whom a step pages, and how long it waits for an acknowledgement. */
export function StepDialog({ policyId, step, sources, onClose }: StepDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: {
      targets: step?.targets.map(targetOf) ?? [],
      delayMinutes: String(step?.delayMinutes ?? 5),
    } as Draft,
    save: (values) => {
      const place = { organizationId: organization.id, at: Date.now(), policyId };
      const { addStep, changeStep } = mutators.escalationPolicy;
      return step
        ? save(changeStep({ ...place, stepId: step.id, ...values }), 'Step')
        : save(addStep({ ...place, id: newId(), ...values }), 'Step');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={step ? 'Change step' : 'Add step'}
      submitLabel={step ? 'Save step' : 'Add step'}
    >
      <TargetsField sources={sources} {...form.value('targets')} />
      <TextField
        type="number"
        min={1}
        max={1440}
        label="Minutes until the next step"
        hint="The next step begins unless the alert is acknowledged or resolved by then."
        {...form.text('delayMinutes')}
      />
    </EntityDialog>
  );
}
