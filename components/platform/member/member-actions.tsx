'use client';

import { ArrowsMergeIcon } from '@phosphor-icons/react/dist/ssr/ArrowsMerge';
import { AtIcon } from '@phosphor-icons/react/dist/ssr/At';
import { DeviceMobileSlashIcon } from '@phosphor-icons/react/dist/ssr/DeviceMobileSlash';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { EnvelopeSimpleIcon } from '@phosphor-icons/react/dist/ssr/EnvelopeSimple';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { ProhibitIcon } from '@phosphor-icons/react/dist/ssr/Prohibit';
import { SignInIcon } from '@phosphor-icons/react/dist/ssr/SignIn';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { useWrite } from '@/components/platform/sync/use-write';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { readableEmail } from '@/lib/readable-email';
import { isAdmin, isLastAdmin } from '@/zero/platform/member/rules';
import { mutators } from '@/zero/mutators';
import { memberStateOf } from '../admin/member-words';
import type { Person } from '../admin/person';
import { ReplaceDialog } from '../admin/replace-dialog';
import { AddressDialog } from './address-dialog';

type MemberActionsProps = {
  person: Person;
  everybody: readonly Person[];
  onOpen: (memberId: string) => void;
};

/** What can be done to one member. */
export function MemberActions({ person, everybody, onOpen }: MemberActionsProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const save = useSave();
  const [isAsking, setAsking] = useState(false);
  const [open, setOpen] = useState<'address' | 'factor' | 'merge' | 'remove'>();
  const close = () => setOpen(undefined);
  const standing = memberStateOf(person);
  const isSelf = person.id === actor.id;
  const isLast = isAdmin(person) && isLastAdmin(person.id, everybody);
  const companions = person.clientId
    ? everybody.filter(
        ({ id, clientId, status }) =>
          id !== person.id && clientId === person.clientId && status === 'active',
      )
    : [];
  const place = () => ({
    organizationId: organization.id,
    at: Date.now(),
    memberId: person.id,
  });

  async function resend() {
    const outcome = await write(mutators.member.resend(place()), 'Invitation');
    if (outcome === 'saved')
      toast(`Invitation sent to ${readableEmail(person.email)}`, { tone: 'success' });
  }

  function correct(email: string) {
    const request = mutators.member.changeEmail({ ...place(), email });
    const done = `Invitation sent to ${readableEmail(email)}`;
    return save(request, 'Correction of the address', done);
  }

  async function liftSecondFactor() {
    const request = mutators.member.liftSecondFactor(place());
    if ((await write(request, 'Removal of the second factor')) !== 'saved') return;
    toast(`${person.name} signs in with the password alone`, {
      description: 'Their sessions were ended, and they get an email.',
    });
  }

  function askOrExplain() {
    if (isLast) {
      toast(`${person.name} is the last admin`, {
        description: 'Make someone else an admin first.',
        tone: 'danger',
      });
    } else setAsking(true);
  }

  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            label={`Actions for ${person.name}`}
            icon={<DotsThreeIcon aria-hidden weight="bold" />}
          />
        }
      >
        <MenuItem icon={<PencilSimpleIcon />} onSelect={() => onOpen(person.id)}>
          Change access
        </MenuItem>
        {standing === 'awaited' && (
          <MenuItem icon={<EnvelopeSimpleIcon />} onSelect={() => void resend()}>
            Send invitation again
          </MenuItem>
        )}
        {standing === 'awaited' && (
          <MenuItem icon={<AtIcon />} onSelect={() => setOpen('address')}>
            Correct email address
          </MenuItem>
        )}
        {standing === 'active' && !isSelf && (
          <MenuItem icon={<DeviceMobileSlashIcon />} onSelect={() => setOpen('factor')}>
            Remove second factor
          </MenuItem>
        )}
        {companions.length > 0 && (
          <MenuItem icon={<ArrowsMergeIcon />} onSelect={() => setOpen('merge')}>
            Merge into another person
          </MenuItem>
        )}
        {standing === 'disabled' ? (
          <MenuItem
            icon={<SignInIcon />}
            onSelect={() => void write(mutators.member.enable(place()), 'Enabling')}
          >
            Enable member
          </MenuItem>
        ) : (
          <MenuItem danger icon={<ProhibitIcon />} onSelect={askOrExplain}>
            Disable member
          </MenuItem>
        )}
        {(standing === 'disabled' || standing === 'awaited') && (
          <MenuItem danger icon={<TrashIcon />} onSelect={() => setOpen('remove')}>
            Remove member
          </MenuItem>
        )}
      </Menu>
      {open === 'address' && (
        <AddressDialog person={person} everybody={everybody} save={correct} onClose={close} />
      )}
      {open === 'merge' && (
        <ReplaceDialog
          title={`Merge ${person.name} into another person?`}
          description={`The tickets of ${readableEmail(person.email)} become the other person’s. What was written keeps its author. This cannot be undone.`}
          label="Person who stays"
          options={companions.map(({ id, name, email }) => ({
            id,
            name: `${name}, ${readableEmail(email)}`,
          }))}
          confirmLabel="Merge people"
          onConfirm={(intoId) =>
            intoId && void write(mutators.member.merge({ ...place(), intoId }), 'Merging')
          }
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={open === 'factor'}
        onOpenChange={close}
        title={`Remove the second factor of ${person.name}?`}
        description="Do this only if you are sure that they asked for it. They are signed out and get an email. They can set up a new one."
        confirmLabel="Remove second factor"
        danger
        onConfirm={() => void liftSecondFactor()}
      />
      <ConfirmDialog
        open={open === 'remove'}
        onOpenChange={close}
        title={`Remove ${person.name}?`}
        description="Only people without tickets and messages can be removed. This cannot be undone."
        confirmLabel="Remove member"
        danger
        onConfirm={() => void write(mutators.member.remove(place()), 'Removal')}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={isSelf ? 'Disable yourself?' : `Disable ${person.name}?`}
        description={
          isSelf
            ? 'You lose access to this organization immediately. Only another admin can restore it.'
            : 'They lose access immediately and are signed out. You can enable them again.'
        }
        confirmLabel={isSelf ? 'Disable myself' : 'Disable member'}
        danger
        onConfirm={() =>
          void write(mutators.member.disable({ ...place(), confirmSelf: isSelf }), 'Disabling')
        }
      />
    </>
  );
}
