'use client';

import { ArrowsMergeIcon } from '@phosphor-icons/react/dist/ssr/ArrowsMerge';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { ProhibitIcon } from '@phosphor-icons/react/dist/ssr/Prohibit';
import { SignInIcon } from '@phosphor-icons/react/dist/ssr/SignIn';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { mutators } from '@/zero/mutators';
import type { Client } from '@/zero/platform/client/schema';
import { ReplaceDialog } from '@/components/platform/admin/replace-dialog';

type ClientActionsProps = {
  client: Client;
  clients: readonly Client[];
  /** How many of its people are let in. */
  people: number;
};

/** What can be done to one client. */
export function ClientActions({ client, clients, people }: ClientActionsProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [asked, setAsked] = useState<'merge' | 'remove'>();
  const { id: clientId, name } = client;
  const about = () => ({ organizationId: organization.id, at: Date.now(), clientId });
  const close = () => setAsked(undefined);

  const enable = () => void write(mutators.client.enable(about()), 'Enabling the client');

  async function disable() {
    const outcome = await write(mutators.client.disable(about()), 'Disabling the client');
    if (outcome !== 'saved') return;
    toast(`Disabled ${name}`, {
      description: people === 1 ? '1 person is shut out.' : `${people} people are shut out.`,
      action: { label: 'Undo', onSelect: enable },
    });
  }

  async function merge(intoId: string) {
    const outcome = await write(mutators.client.merge({ ...about(), intoId }), 'Merging');
    const into = clients.find(({ id }) => id === intoId)?.name ?? 'another client';
    if (outcome === 'saved') toast(`Merged ${name} into ${into}`, { tone: 'success' });
  }

  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            label={`Actions for ${name}`}
            icon={<DotsThreeIcon aria-hidden weight="bold" />}
          />
        }
      >
        <MenuItem icon={<ArrowsMergeIcon />} onSelect={() => setAsked('merge')}>
          Merge into another client
        </MenuItem>
        {client.disabledAt === null ? (
          <MenuItem danger icon={<ProhibitIcon />} onSelect={() => void disable()}>
            Disable client
          </MenuItem>
        ) : (
          <MenuItem icon={<SignInIcon />} onSelect={enable}>
            Enable client
          </MenuItem>
        )}
        <MenuItem danger icon={<TrashIcon />} onSelect={() => setAsked('remove')}>
          Remove client
        </MenuItem>
      </Menu>
      {asked === 'merge' && (
        <ReplaceDialog
          title={`Merge ${name} into another client?`}
          description="Its tickets, people, invoices, notes and files become those of the other client, and its people see what that client’s people see. This cannot be undone."
          label="Client that stays"
          options={clients.filter(({ id }) => id !== clientId)}
          confirmLabel="Merge clients"
          onConfirm={(intoId) => intoId && void merge(intoId)}
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={close}
        title={`Remove ${name}?`}
        description="Only a client without tickets, people, invoices and notes can be removed. This cannot be undone."
        confirmLabel="Remove client"
        danger
        onConfirm={() => void write(mutators.client.remove(about()), 'Removal')}
      />
    </>
  );
}
