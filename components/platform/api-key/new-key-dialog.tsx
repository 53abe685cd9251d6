'use client';

import { clsx } from 'clsx';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { ApiKeysState } from '@/lib/server/platform/api-key/answer';
import type { CreatedApiKey, NewApiKey } from '@/lib/server/platform/api-key/manage';
import { textSchema } from '@/zero/core/text';
import { apiKeyNameLimit } from '@/zero/platform/api-key/values';

const expiries = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
  { value: 'never', label: 'Does not expire' },
] as const;

const limitSchema = z
  .string()
  .trim()
  .regex(/^(?:[1-9]\d{0,4}|100000)$/, 'Enter a number from 1 to 100000.');

const schema = z.object({
  name: textSchema.trim().min(1, 'Enter a name.').max(apiKeyNameLimit),
  scopes: z.array(z.string()).min(1, 'Choose what the key may do.'),
  expiry: z.enum(['30', '90', '365', 'never']),
  networks: z.string(),
  readsPerMinute: limitSchema,
  writesPerMinute: limitSchema,
});

const defaults = {
  name: '',
  scopes: [] as string[],
  expiry: '365' as const,
  networks: '',
  readsPerMinute: '100',
  writesPerMinute: '30',
};

type NewKeyDialogProps = {
  scopes: ApiKeysState['scopes'];
  create: (key: NewApiKey) => Promise<CreatedApiKey | undefined>;
  onCreated: (token: string) => void;
  onClose: () => void;
};

/** What a new key is called, may do, and for how long. */
export function NewKeyDialog({ scopes, create, onCreated, onClose }: NewKeyDialogProps) {
  const form = useEntityForm({
    schema,
    defaults,
    save: async ({ name, scopes: chosen, expiry, networks, readsPerMinute, writesPerMinute }) => {
      const allowed = networks.split(/[\s,]+/).filter(Boolean);
      const created = await create({
        name,
        scopes: chosen,
        expiresInDays: expiry === 'never' ? null : Number(expiry),
        allowedNetworks: allowed.length > 0 ? allowed : null,
        readsPerMinute: Number(readsPerMinute),
        writesPerMinute: Number(writesPerMinute),
      });
      if (created) return void onCreated(created.token);
      return {
        message:
          'The key was not created. Check the addresses and your connection, then try again.',
      };
    },
  });
  const { value: chosen, onValueChange, error } = form.value('scopes');
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Create API key"
      description="It belongs to the organization and keeps working when you leave."
      submitLabel="Create API key"
    >
      <TextField
        label="Name"
        hint="What uses it, like “Billing sync”. It stands next to what the key writes."
        maxLength={apiKeyNameLimit}
        {...form.text('name')}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-13 font-medium">What it may do</legend>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          {scopes.map(({ name, explanation }) => (
            <div key={name} className={clsx(name.endsWith(':read') && 'sm:col-start-1')}>
              <Checkbox
                label={name}
                checked={chosen.includes(name)}
                onCheckedChange={(isChosen) =>
                  onValueChange(
                    isChosen ? [...chosen, name] : chosen.filter((other) => other !== name),
                  )
                }
              />
              <p className="pl-6 text-12 text-ink-muted">{explanation}</p>
            </div>
          ))}
        </div>
        {error && (
          <p role="alert" className="text-12 text-danger-ink">
            {error}
          </p>
        )}
      </fieldset>
      <Select label="Expires after" options={expiries} {...form.value('expiry')} />
      <TextField
        label="Allowed IP addresses"
        hint="Addresses or ranges like 192.0.2.0/24, separated by commas. Empty allows all."
        {...form.text('networks')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Reads a minute" inputMode="numeric" {...form.text('readsPerMinute')} />
        <TextField label="Writes a minute" inputMode="numeric" {...form.text('writesPerMinute')} />
      </div>
    </EntityDialog>
  );
}
