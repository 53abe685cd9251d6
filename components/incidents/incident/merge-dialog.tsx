'use client';

import { useQuery } from '@rocicorp/zero/react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import type { WriteResult } from '@/components/platform/sync/use-write';
import { Combobox } from '@/components/ui/combobox';
import { anyIncident } from '@/zero/incidents/incident/filter';
import type { Incident } from '@/zero/incidents/incident/schema';
import { queries } from '@/zero/queries';
import { incidentName } from './incident-badges';

const schema = z.object({ intoId: z.string().min(1, 'Choose an incident.') });

type MergeIncidentDialogProps = {
  incident: Incident;
  onMerge: (intoId: string) => Promise<WriteResult>;
  onClose: () => void;
};

/** Chooses the incident in which this one goes on. */
export function MergeIncidentDialog({ incident, onMerge, onClose }: MergeIncidentDialogProps) {
  const { organization } = useTenant();
  const [incidents] = useQuery(
    queries.incident.list({
      organizationId: organization.id,
      filter: anyIncident,
      limit: 100,
      start: null,
    }),
  );
  const form = useEntityForm({
    schema,
    defaults: { intoId: '' },
    save: async ({ intoId }) => {
      void onMerge(intoId);
      return undefined;
    },
    onSaved: onClose,
  });
  const field = form.value('intoId');
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Merge into another incident"
      description="This incident ends. Its timeline stays, and the other one names it."
      submitLabel="Merge incident"
    >
      <Combobox
        label="Incident"
        placeholder="Choose an incident"
        options={incidents
          .filter(({ id, status }) => id !== incident.id && status !== 'merged')
          .map(({ id, number, title }) => ({
            value: id,
            label: `${incidentName(number)} ${title}`,
          }))}
        {...field}
        value={field.value || null}
      />
    </EntityDialog>
  );
}
