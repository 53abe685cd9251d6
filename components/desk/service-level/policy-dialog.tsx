'use client';

import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Client } from '@/zero/platform/client/schema';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import type { TicketType } from '@/zero/desk/ticket/schema';
import { slaHours } from '@/zero/desk/sla/values';
import { ImpactNote } from './impact-note';
import { PolicyConditions } from './policy-conditions';
import {
  conditionsOf,
  draftOf,
  durationError,
  type DurationField,
  policySchema,
} from './policy-draft';
import { hoursWords } from './policy-words';

type PolicyDialogProps = {
  /** Undefined for a new one. */
  policy: SlaPolicy | undefined;
  taken: readonly SlaPolicy[];
  types: readonly TicketType[];
  clients: readonly Client[];
  onClose: () => void;
};

const hoursOptions = slaHours.map((value) => ({ value, label: hoursWords[value] }));
const targets: readonly [DurationField, string][] = [
  ['first', 'First response'],
  ['next', 'Next responses'],
  ['resolution', 'Resolution'],
];

/** What is promised for which tickets, with what a change of it reaches. */
export function PolicyDialog({ policy, taken, types, clients, onClose }: PolicyDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: policySchema(taken, policy?.id),
    defaults: draftOf(policy),
    save: (terms) => {
      const place = { organizationId: organization.id, at: Date.now() };
      return policy
        ? save(mutators.slaPolicy.change({ ...place, slaPolicyId: policy.id, ...terms }), 'Policy')
        : save(mutators.slaPolicy.create({ ...place, id: newId(), ...terms }), 'Policy');
    },
    onSaved: onClose,
  });
  const draft = form.values;

  const duration = (field: DurationField, label: string, placeholder: string) => (
    <TextField
      key={field}
      label={label}
      placeholder={placeholder}
      maxLength={40}
      {...form.text(field)}
      error={durationError(draft, field)}
    />
  );

  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={policy ? 'Change policy' : 'Add policy'}
      submitLabel={policy ? 'Save policy' : 'Add policy'}
    >
      <TextField label="Name" maxLength={80} {...form.text('name')} />
      <PolicyConditions draft={draft} onChange={form.change} types={types} clients={clients} />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-13 font-medium">Targets</legend>
        <div className="grid grid-cols-3 items-start gap-3 max-sm:grid-cols-1">
          {targets.map(([field, label]) => duration(field, label, 'Nothing'))}
        </div>
        <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
          <Select label="Counted in" options={hoursOptions} {...form.value('hours')} />
          {duration('warn', 'Warn before', '30 m')}
        </div>
        <p className="text-12 text-ink-muted">
          Write 4 h, 1 h 30 m or 45 m. An empty field sets no target. Timers pause while the ticket
          waits on the client or is blocked.
        </p>
      </fieldset>
      <Switch
        label="Pause during incidents"
        hint="Timers pause while the ticket is linked with an open incident."
        {...form.checked('pausesWhileHeld')}
      />
      <Switch
        label="In force"
        hint="When off, the next matching policy applies."
        {...form.checked('isActive')}
      />
      <ImpactNote
        request={{
          kind: 'policy',
          slaPolicyId: policy?.id ?? null,
          after: { conditions: conditionsOf(draft), isActive: draft.isActive },
        }}
      />
    </EntityDialog>
  );
}
