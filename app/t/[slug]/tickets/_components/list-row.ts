import type { Client, Profile, Tag, Ticket, TicketTag, TicketType } from '@/zero/schema';

/** A ticket with the names that its row shows. */
export type ListRow = Ticket & {
  readonly client?: Client | undefined;
  readonly requester?: Profile | undefined;
  readonly assignee?: Profile | undefined;
  readonly type?: TicketType | undefined;
  readonly ticketTags?: readonly (TicketTag & { readonly tag?: Tag | undefined })[] | undefined;
};
