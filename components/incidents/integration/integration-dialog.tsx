'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { CreatedIntegration, NewIntegration } from '@/lib/server/incidents/integration/manage';
import { formatDurationExact } from '@/lib/format/duration';
import { textSchema } from '@/zero/core/text';
import {
  type IntegrationKind,
  integrationKinds,
  integrationNameLimit,
} from '@/zero/incidents/integration/values';
import { integrationKindOptions } from './kind-words';

const schema = z.object({
  name: textSchema.trim().min(1, 'Enter a name.').max(integrationNameLimit),
  kind: z.enum(integrationKinds),
  every: z.string().transform(Number),
  grace: z.string().transform(Number),
});

const spans = (seconds: readonly number[]) =>
  seconds.map((each) => ({ value: String(each), label: formatDurationExact(each * 1000) }));

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const everyOptions = spans([minute, 5 * minute, 15 * minute, hour, 6 * hour, day, 7 * day]);
const graceOptions = spans([minute, 5 * minute, 15 * minute, hour, 6 * hour]);

type IntegrationDialogProps = {
  serviceId: string;
  create: (given: NewIntegration) => Promise<CreatedIntegration | undefined>;
  onCreated: (created: { kind: IntegrationKind; token: string }) => void;
  onClose: () => void;
};

/** What a new integration is called and what it sends. */
export function IntegrationDialog({
  serviceId,
  create,
  onCreated,
  onClose,
}: IntegrationDialogProps) {
  const form = useEntityForm({
    schema,
    defaults: {
      name: '',
      kind: 'pagerduty' as IntegrationKind,
      every: String(5 * minute),
      grace: String(minute),
    },
    save: async ({ name, kind, every, grace }) => {
      const created = await create({
        serviceId,
        name,
        kind,
        ...(kind === 'heartbeat' && { heartbeat: { every, grace } }),
      });
      if (created) return void onCreated({ kind, token: created.token });
      return {
        message:
          'The integration was not added. Check that its name is not taken and that you are online, then try again.',
      };
    },
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Add integration"
      description="A monitoring system that sends this service’s alerts, with a key of its own."
      submitLabel="Add integration"
    >
      <TextField
        label="Name"
        hint="What sends them, like “Prometheus in Frankfurt”."
        maxLength={integrationNameLimit}
        {...form.text('name')}
      />
      <Select label="Format" options={integrationKindOptions} {...form.value('kind')} />
      {form.values.kind === 'heartbeat' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label="Expected every" options={everyOptions} {...form.value('every')} />
          <Select
            label="May be late by"
            hint="Then an alert opens."
            options={graceOptions}
            {...form.value('grace')}
          />
        </div>
      )}
    </EntityDialog>
  );
}
