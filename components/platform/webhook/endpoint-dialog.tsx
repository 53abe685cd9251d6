'use client';

import { z } from 'zod';
import type { Sent } from '@/components/core/server-state/send-to-api';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { TextField } from '@/components/ui/text-field';
import { textSchema } from '@/zero/core/text';
import { webhookDescriptionLimit, webhookUrlLimit } from '@/zero/platform/webhook/values';
import { EventTypePicker } from './event-type-picker';
import { type EndpointFields, useEventTypes } from './use-webhooks';

const schema = z.object({
  url: z.string().trim().min(1, 'Enter an address.'),
  description: textSchema.trim(),
  eventTypes: z.array(z.string()).min(1, 'Choose what it is sent.'),
});

type EndpointDialogProps = {
  slug: string;
  /** What is changed; undefined for a new endpoint. */
  endpoint?: EndpointFields | undefined;
  save: (fields: EndpointFields) => Promise<Sent<unknown>>;
  onClose: () => void;
};

/** Where an endpoint is and what it is sent. */
export function EndpointDialog({ slug, endpoint, save, onClose }: EndpointDialogProps) {
  const { state, hasFailed, readAgain } = useEventTypes(slug);
  const form = useEntityForm<EndpointFields, EndpointFields>({
    schema,
    defaults: endpoint ?? { url: '', description: '', eventTypes: [] },
    save: async (fields) => {
      const sent = await save(fields);
      if ('answer' in sent) return undefined;
      return { message: sent.problem, ...(sent.pointer === '#/url' && { at: 'url' as const }) };
    },
    onSaved: onClose,
  });
  const { value: chosen, onValueChange, error } = form.value('eventTypes');
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={endpoint ? 'Change webhook endpoint' : 'Add webhook endpoint'}
      description="Opsdesk sends each event there as a signed POST request."
      submitLabel={endpoint ? 'Save changes' : 'Add endpoint'}
    >
      <TextField
        label="Endpoint URL"
        type="url"
        inputMode="url"
        placeholder="https://example.com/webhooks"
        maxLength={webhookUrlLimit}
        {...form.text('url')}
      />
      <TextField
        label="Description"
        hint="What it is for, like “Billing sync”. May be empty."
        maxLength={webhookDescriptionLimit}
        {...form.text('description')}
      />
      {state ? (
        <EventTypePicker
          eventTypes={state.data}
          chosen={chosen}
          onChange={onValueChange}
          error={error}
        />
      ) : (
        <p role="status" className="text-13 text-ink-muted">
          {hasFailed ? (
            <button type="button" className="underline" onClick={readAgain}>
              Couldn’t load the event types. Try again.
            </button>
          ) : (
            'Loading event types…'
          )}
        </p>
      )}
    </EntityDialog>
  );
}
