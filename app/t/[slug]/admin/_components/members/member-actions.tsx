'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { EnvelopeSimpleIcon } from '@phosphor-icons/react/dist/ssr/EnvelopeSimple';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { ProhibitIcon } from '@phosphor-icons/react/dist/ssr/Prohibit';
import { SignInIcon } from '@phosphor-icons/react/dist/ssr/SignIn';
import { useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';
import { toast } from '@/components/ui/toast';
import { isAdmin, isLastAdmin } from '@/zero/member/rules';
import { mutators } from '@/zero/mutators';
import { standingOfMember } from '../member-words';
import type { Person } from '../person';

type MemberActionsProps = {
  person: Person;
  everybody: readonly Person[];
  onOpen: (memberId: string) => void;
};

/** What can be done to one member. */
export function MemberActions({ person, everybody, onOpen }: MemberActionsProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [isAsking, setAsking] = useState(false);
  const standing = standingOfMember(person);
  const isSelf = person.id === actor.id;
  const isLast = isAdmin(person) && isLastAdmin(person.id, everybody);
  const place = () => ({
    organizationId: organization.id,
    at: Date.now(),
    memberId: person.id,
  });

  async function resend() {
    const outcome = await write(mutators.member.resend(place()), 'Invitation');
    if (outcome === 'saved') toast(`Invitation sent to ${person.email}`, { tone: 'success' });
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
      </Menu>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={isSelf ? 'Disable yourself?' : `Disable ${person.name}?`}
        description={
          isSelf
            ? 'You lose this organization at once. Only another admin can let you in again.'
            : 'What is on the screen empties at once, and the sessions end. You can enable them again.'
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
