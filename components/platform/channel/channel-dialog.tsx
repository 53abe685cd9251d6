'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import type { Sent } from '@/components/core/server-state/send-to-api';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { ChannelResource } from '@/lib/server/platform/channel/api';
import { textSchema } from '@/zero/core/text';
import {
  channelAddressLimit,
  channelKinds,
  channelNameLimit,
} from '@/zero/platform/channel/values';
import { addressFields, channelKindWords } from './channel-words';
import type { ChannelFields } from './use-channels';

const fields = {
  name: textSchema.trim().min(1, 'Enter a name.'),
  kind: z.enum(channelKinds),
};
const newSchema = z.object({ ...fields, address: z.string().trim().min(1, 'Enter an address.') });
const changeSchema = z.object({ ...fields, address: z.string().trim() });

const kindOptions = channelKinds.map((kind) => ({ value: kind, label: channelKindWords[kind] }));

type ChannelDialogProps = {
  /** Undefined for a new one. */
  channel?: ChannelResource | undefined;
  save: (fields: ChannelFields) => Promise<Sent<unknown>>;
  onClose: () => void;
};

/** What a channel is called, and where it is. Its address is never shown again. */
export function ChannelDialog({ channel, save, onClose }: ChannelDialogProps) {
  const form = useEntityForm<ChannelFields, ChannelFields>({
    schema: channel ? changeSchema : newSchema,
    defaults: { name: channel?.name ?? '', kind: channel?.kind ?? 'slack', address: '' },
    save: async (values) => {
      const sent = await save(values);
      if ('answer' in sent) return undefined;
      return {
        message: sent.problem,
        ...(sent.pointer === '#/address' && { at: 'address' as const }),
      };
    },
    onSaved: onClose,
  });
  const { label, placeholder, hint } = addressFields[form.values.kind];
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={channel ? 'Change notification channel' : 'Add notification channel'}
      submitLabel={channel ? 'Save changes' : 'Add channel'}
    >
      <TextField
        label="Name"
        placeholder="#incidents"
        maxLength={channelNameLimit}
        {...form.text('name')}
      />
      {!channel && <Select label="Kind" options={kindOptions} {...form.value('kind')} />}
      <TextField
        label={channel ? `New ${label.replace(/^[WE]/, (first) => first.toLowerCase())}` : label}
        inputMode={form.values.kind === 'email' ? 'email' : 'url'}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        hint={channel ? `Leave it empty to keep ${channel.hint}.` : hint}
        maxLength={channelAddressLimit}
        {...form.text('address')}
      />
    </EntityDialog>
  );
}
