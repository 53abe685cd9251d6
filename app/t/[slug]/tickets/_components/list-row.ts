import type { Client, Profile, Ticket, TicketType } from '@/zero/schema';

/** A ticket with the names that its row shows. */
export type ListRow = Ticket & {
  readonly client?: Client | undefined;
  readonly requester?: Profile | undefined;
  readonly assignee?: Profile | undefined;
  readonly type?: TicketType | undefined;
};
