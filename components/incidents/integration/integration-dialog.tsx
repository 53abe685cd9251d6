'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { CreatedIntegration, NewIntegration } from '@/lib/server/incidents/integration/manage';
import { formatDurationExact } from '@/lib/format/duration';
import { textSchema } from '@/zero/core/text';
import { checkTargetProblem } from '@/zero/incidents/integration/check-fields';
import {
  checkTargetLimit,
  checkTextLimit,
  type IntegrationKind,
  integrationKinds,
  integrationNameLimit,
  isCheckKind,
} from '@/zero/incidents/integration/values';
import type { SendingKind } from './example';
import { integrationKindOptions } from './kind-words';

const schema = z
  .object({
    name: textSchema.trim().min(1, 'Enter a name.').max(integrationNameLimit),
    kind: z.enum(integrationKinds),
    every: z.string().transform(Number),
    grace: z.string().transform(Number),
    target: z.string().trim(),
    text: z.string(),
    interval: z.string().transform(Number),
    failures: z.string().transform(Number),
  })
  .superRefine(({ kind, target }, context) => {
    const message = isCheckKind(kind) && checkTargetProblem(kind, target);
    if (message) context.addIssue({ code: 'custom', path: ['target'], message });
  });

const spans = (seconds: readonly number[]) =>
  seconds.map((each) => ({ value: String(each), label: formatDurationExact(each * 1000) }));

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const everyOptions = spans([minute, 5 * minute, 15 * minute, hour, 6 * hour, day, 7 * day]);
const intervalOptions = spans([minute, 2 * minute, 5 * minute, 15 * minute, hour]);
const failuresOptions = [1, 2, 3, 5].map((count) => ({
  value: String(count),
  label: count === 1 ? 'The first failure' : `${count} failures in a row`,
}));
const graceOptions = spans([minute, 5 * minute, 15 * minute, hour, 6 * hour]);

type IntegrationDialogProps = {
  serviceId: string;
  create: (given: NewIntegration) => Promise<CreatedIntegration | undefined>;
  /** Not called for a check, whose key nobody needs. */
  onCreated: (created: { kind: SendingKind; token: string }) => void;
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
      target: '',
      text: '',
      interval: String(minute),
      failures: '2',
    },
    save: async ({ name, kind, every, grace, target, text, interval, failures }) => {
      const created = await create({
        serviceId,
        name,
        kind,
        ...(kind === 'heartbeat' && { heartbeat: { every, grace } }),
        ...(isCheckKind(kind) && {
          check: { target, text: kind === 'http' ? text : '', every: interval, failures },
        }),
      });
      if (created)
        return void (isCheckKind(kind) ? onClose() : onCreated({ kind, token: created.token }));
      return {
        message:
          'The integration was not added. Check that its name is not taken and that you are online, then try again.',
      };
    },
  });
  const check = isCheckKind(form.values.kind) ? form.values.kind : undefined;
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Add integration"
      description="A monitoring system that sends this service’s alerts with a key of its own, or a check that Opsdesk runs."
      submitLabel="Add integration"
    >
      <TextField
        label="Name"
        hint={
          check
            ? 'An alert is called like this: “Checkout fails”.'
            : 'What sends them, like “Prometheus in Frankfurt”.'
        }
        maxLength={integrationNameLimit}
        {...form.text('name')}
      />
      <Select label="Kind" options={integrationKindOptions} {...form.value('kind')} />
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
      {check && (
        <>
          <TextField
            label={check === 'http' ? 'Address' : 'Host and port'}
            placeholder={check === 'http' ? 'https://example.com/health' : 'db.example.com:5432'}
            hint="It has to be public. Ten seconds without an answer is a failure."
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={checkTargetLimit}
            {...form.text('target')}
          />
          {check === 'http' && (
            <TextField
              label="The answer contains"
              hint="Optional. Without it, an answer of 2xx or 3xx is enough."
              maxLength={checkTextLimit}
              {...form.text('text')}
            />
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <Select label="Run every" options={intervalOptions} {...form.value('interval')} />
            <Select
              label="Open an alert at"
              options={failuresOptions}
              {...form.value('failures')}
            />
          </div>
        </>
      )}
    </EntityDialog>
  );
}
