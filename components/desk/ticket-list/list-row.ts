import type { TicketTag } from '@/zero/desk/tag/schema';
import type { Ticket } from '@/zero/desk/ticket/schema';
import type { Profile } from '@/zero/platform/member/schema';

/** A ticket as the list reads it; whatever else its row shows is found by id in the directory. */
export type ListRow = Ticket & {
  readonly requester?: Profile | undefined;
  readonly ticketTags?: readonly TicketTag[] | undefined;
};
