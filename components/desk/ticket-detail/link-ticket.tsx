'use client';

import type { LinkSubject } from '@/components/platform/module/define-screens';
import { useLinkChanges } from '@/components/platform/subject-link/use-link-changes';
import { TicketFinder } from './ticket-finder';

/** Finds the ticket that something of another module is linked with. */
export function LinkTicket({ subject, onClose }: { subject: LinkSubject; onClose: () => void }) {
  const { link } = useLinkChanges();
  const { subjectType, subjectId, label } = subject;
  return (
    <TicketFinder
      label={`Link ${label} with`}
      onChoose={({ id, number }) =>
        link(
          { from: { subjectType: 'ticket', subjectId: id }, to: { subjectType, subjectId } },
          `#${number}`,
        )
      }
      onClose={onClose}
    />
  );
}
