'use client';

import { ArchiveIcon } from '@phosphor-icons/react/dist/ssr/Archive';
import { CopyIcon } from '@phosphor-icons/react/dist/ssr/Copy';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { Entry } from './entry';
import { Section } from './section';

const orders = [
  { value: 'newest', label: 'Newest first' },
  { value: 'activity', label: 'Last activity' },
] as const;

/** What floats above the screen. */
export function Layers() {
  const [order, setOrder] = useState<'newest' | 'activity'>('newest');
  const [inviting, setInviting] = useState(false);
  const [disabling, setDisabling] = useState(false);
  return (
    <Section
      id="layers"
      intro="What floats comes from where it was asked for, keeps the keyboard, leaves on Escape and gives the focus back."
    >
      <Entry name="Menu" note="Actions, with their keys.">
        <Menu trigger={<Button>Ticket actions</Button>}>
          <MenuItem icon={<CopyIcon />} keys="Mod+." onSelect={() => toast('Ticket number copied')}>
            Copy ticket number
          </MenuItem>
          <MenuItem icon={<ArchiveIcon />} keys="E" onSelect={() => toast('Ticket resolved')}>
            Resolve ticket
          </MenuItem>
          <MenuItem disabled onSelect={() => undefined}>
            Merge tickets
          </MenuItem>
          <MenuSeparator />
          <MenuGroup label="Order">
            <MenuChoice label="Order" options={orders} value={order} onValueChange={setOrder} />
          </MenuGroup>
          <MenuSeparator />
          <MenuItem danger icon={<TrashIcon />} onSelect={() => setDisabling(true)}>
            Disable member
          </MenuItem>
        </Menu>
      </Entry>
      <Entry name="Popover and tooltip" note="A tooltip never carries the only copy of anything.">
        <Popover trigger={<Button>Definition</Button>} label="First response time">
          <p className="text-13">
            From the creation of a ticket to the first public message of a colleague, in business
            hours.
          </p>
        </Popover>
        <Tooltip content="Sat 21 Nov 2026, 14:03" keys="G I">
          <Button variant="ghost">3 h</Button>
        </Tooltip>
      </Entry>
      <Entry name="Dialog" note="A task apart, or the question before what has no way back.">
        <Button onClick={() => setInviting(true)}>Invite member</Button>
        <Button variant="danger" onClick={() => setDisabling(true)}>
          Disable member
        </Button>
        <Dialog
          open={inviting}
          onOpenChange={setInviting}
          title="Invite a member"
          description="They receive a link that is valid for a day."
          size="sm"
          actions={
            <>
              <Button onClick={() => setInviting(false)}>Cancel</Button>
              <Button variant="primary" onClick={() => setInviting(false)}>
                Send invitation
              </Button>
            </>
          }
        >
          <TextField label="Address" type="email" placeholder="name@company.com" />
        </Dialog>
        <ConfirmDialog
          open={disabling}
          onOpenChange={setDisabling}
          title="Disable Jonas Weir?"
          description="His screens empty at once. His tickets stay, and you can enable him again."
          confirmLabel="Disable member"
          danger
          onConfirm={() => toast('Jonas Weir is disabled', { tone: 'success' })}
        />
      </Entry>
      <Entry name="Toast" note="What happened, with one way back. A refusal is announced at once.">
        <Button
          onClick={() =>
            toast('Ticket 40211 resolved', {
              tone: 'success',
              action: { label: 'Undo', onSelect: () => toast('Ticket 40211 is open again') },
            })
          }
        >
          Resolve with undo
        </Button>
        <Button
          onClick={() =>
            toast('The ticket was not closed', {
              tone: 'danger',
              description: 'Only a manager may close a blocked ticket.',
            })
          }
        >
          Show a refusal
        </Button>
      </Entry>
    </Section>
  );
}
