'use client';

import { ListNumbersIcon } from '@phosphor-icons/react/dist/ssr/ListNumbers';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import type { WriteResult } from '@/components/platform/sync/use-write';
import { Combobox } from '@/components/ui/combobox';
import { toast } from '@/components/ui/toast';
import type { Incident } from '@/zero/incidents/incident/schema';
import type { IncidentPageType } from '@/zero/incidents/incident/page';
import { targetOfValue, targetOptions } from '../escalation-policy/target-words';
import { usePolicies } from '../escalation-policy/use-policies';
import { incidentName } from './incident-badges';

const schema = z.object({ target: z.string().min(1, 'Choose whom to page.') });

const policyPrefix = 'policy:';

type IncidentPageDialogProps = {
  incident: Incident;
  onPage: (type: IncidentPageType, targetId: string) => Promise<WriteResult>;
  onClose: () => void;
};

/** Chooses whom to page for an incident. */
export function IncidentPageDialog({ incident, onPage, onClose }: IncidentPageDialogProps) {
  const sources = usePolicies();
  const form = useEntityForm({
    schema,
    defaults: { target: '' },
    save: async ({ target }) => {
      const result = await (target.startsWith(policyPrefix)
        ? onPage('policy', target.slice(policyPrefix.length))
        : onPage(targetOfValue(target).type, targetOfValue(target).targetId));
      if (result !== 'saved') return { message: 'Nobody was paged. Try again.' };
      toast(`Paging for ${incidentName(incident.number)}`, { tone: 'success' });
      return undefined;
    },
    onSaved: onClose,
  });
  const field = form.value('target');
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Page"
      description="An escalation policy pages step by step until somebody acknowledges the incident. A person, schedule, team or channel is paged once."
      submitLabel="Page"
    >
      <Combobox
        label="Whom to page"
        placeholder="Escalation policy, schedule, team, person or channel"
        options={[
          ...sources.policies
            .filter(({ steps }) => steps.length > 0)
            .map(({ id, name }) => ({
              value: `${policyPrefix}${id}`,
              label: name,
              hint: 'Escalation policy',
              icon: <ListNumbersIcon aria-hidden />,
            })),
          ...targetOptions(sources),
        ]}
        {...field}
        value={field.value || null}
      />
    </EntityDialog>
  );
}
