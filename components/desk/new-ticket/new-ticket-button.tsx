'use client';

import { NotePencilIcon } from '@phosphor-icons/react/dist/ssr/NotePencil';
import { IconButton } from '@/components/ui/icon-button';
import { useShellActions } from '@/components/platform/shell/shell-actions';

/** Opens a ticket for a client, from anywhere in the staff's pages. */
export function NewTicketButton() {
  const { openNewTicket } = useShellActions();
  return (
    <IconButton
      label="New ticket"
      keys="C"
      size="sm"
      tooltipSide="right"
      icon={<NotePencilIcon aria-hidden />}
      onClick={openNewTicket}
      className="self-center"
    />
  );
}
