import type { Profile, Ticket, TicketTag } from '@/zero/schema';

/** A ticket as the list reads it; whatever else its row shows is found by id in the directory. */
export type ListRow = Ticket & {
  readonly requester?: Profile | undefined;
  readonly ticketTags?: readonly TicketTag[] | undefined;
};
