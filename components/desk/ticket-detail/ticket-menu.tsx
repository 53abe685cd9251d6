'use client';

import { BellIcon } from '@phosphor-icons/react/dist/ssr/Bell';
import { BellSlashIcon } from '@phosphor-icons/react/dist/ssr/BellSlash';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { LinkIcon } from '@phosphor-icons/react/dist/ssr/Link';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import type { LinkSubject } from '@/components/platform/module/define-screens';
import { useLinking } from '@/components/platform/subject-link/use-linking';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { ticketKeys } from './use-ticket-keys';
import type { TicketTask } from './use-ticket-actions';

type TicketMenuProps = {
  subject: LinkSubject;
  isFollowed: boolean;
  onFollow: () => void;
  onTask: (task: TicketTask) => void;
};

/** What is done with a ticket less often; each has its key. */
export function TicketMenu({ subject, isFollowed, onFollow, onTask }: TicketMenuProps) {
  const linking = useLinking(subject);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label="More actions" icon={<DotsThreeIcon aria-hidden weight="bold" />} />
        }
      >
        <MenuItem
          icon={isFollowed ? <BellSlashIcon /> : <BellIcon />}
          keys={ticketKeys.follow}
          onSelect={onFollow}
        >
          {isFollowed ? 'Stop following' : 'Follow ticket'}
        </MenuItem>
        <MenuItem
          icon={<PencilSimpleIcon />}
          keys={ticketKeys.rename}
          onSelect={() => onTask('rename')}
        >
          Rename ticket
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<LinkIcon />} keys={ticketKeys.relate} onSelect={() => onTask('relate')}>
          Link with another ticket
        </MenuItem>
        <MenuItem icon={<GitMergeIcon />} keys={ticketKeys.merge} onSelect={() => onTask('merge')}>
          Merge into another ticket
        </MenuItem>
        {linking.items}
      </Menu>
      {linking.dialog}
    </>
  );
}
