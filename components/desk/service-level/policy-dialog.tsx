'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Client } from '@/zero/desk/client/schema';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import type { TicketType } from '@/zero/desk/ticket/schema';
import { slaHours } from '@/zero/desk/sla/values';
import { isTaken } from '@/components/platform/admin/is-taken';
import { ImpactNote } from './impact-note';
import { PolicyConditions } from './policy-conditions';
import {
  conditionsOf,
  draftOf,
  durationError,
  type DurationField,
  type PolicyDraft,
  readDraft,
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
  const write = useWrite();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const change = (part: Partial<PolicyDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isDouble = isTaken(draft.name.trim(), taken, policy?.id);
  const terms = isDouble ? undefined : readDraft(draft);

  function save() {
    if (!terms) return;
    const place = { organizationId: organization.id, at: Date.now() };
    void (policy
      ? write(mutators.slaPolicy.change({ ...place, slaPolicyId: policy.id, ...terms }), 'Policy')
      : write(mutators.slaPolicy.create({ ...place, id: newId(), ...terms }), 'Policy'));
    onClose();
  }

  const duration = (field: DurationField, label: string, placeholder: string) => (
    <TextField
      key={field}
      label={label}
      placeholder={placeholder}
      maxLength={40}
      value={draft[field]}
      error={durationError(draft, field)}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={policy ? 'Change policy' : 'Add policy'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!terms} onClick={save}>
            {policy ? 'Save policy' : 'Add policy'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          maxLength={80}
          value={draft.name}
          error={isDouble ? 'There is a policy of this name already.' : undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        <PolicyConditions draft={draft} onChange={change} types={types} clients={clients} />
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-1 text-13 font-medium">Targets</legend>
          <div className="grid grid-cols-3 items-start gap-3 max-sm:grid-cols-1">
            {targets.map(([field, label]) => duration(field, label, 'Nothing'))}
          </div>
          <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
            <Select
              label="Counted in"
              options={hoursOptions}
              value={draft.hours}
              onValueChange={(hours) => change({ hours })}
            />
            {duration('warn', 'Warn before', '30 m')}
          </div>
          <p className="text-12 text-ink-muted">
            Write 4 h, 1 h 30 m or 45 m. An empty field sets no target. Timers pause while the
            ticket waits on the client or is blocked.
          </p>
        </fieldset>
        <Switch
          label="In force"
          hint="Off, tickets pass on to the next policy that fits."
          checked={draft.isActive}
          onCheckedChange={(isActive) => change({ isActive })}
        />
        <ImpactNote
          request={{
            kind: 'policy',
            slaPolicyId: policy?.id ?? null,
            after: { conditions: conditionsOf(draft), isActive: draft.isActive },
          }}
        />
      </div>
    </Dialog>
  );
}
