import type { client } from '../schema/platform/client';
import type { ticketEvent } from '../schema/desk/event';
import type { ticketFeedback } from '../schema/desk/feedback';
import type { holiday } from '../schema/desk/holiday';
import type { member, profile } from '../schema/platform/member';
import type { ticketMessage } from '../schema/desk/message';
import type { ticketNote } from '../schema/desk/note';
import type { organization } from '../schema/platform/organization';
import type { payment } from '../schema/desk/payment';
import type { slaClock, slaPolicy } from '../schema/desk/sla';
import type { team } from '../schema/platform/team';
import type { ticket, ticketType } from '../schema/desk/ticket';

export type ClientRow = typeof client.$inferSelect;
export type HolidayRow = typeof holiday.$inferSelect;
export type MemberRow = typeof member.$inferSelect;
export type OrganizationRow = typeof organization.$inferSelect;
export type PaymentRow = typeof payment.$inferSelect;
export type ProfileRow = typeof profile.$inferSelect;
type SlaClockRow = typeof slaClock.$inferSelect;
export type SlaPolicyRow = typeof slaPolicy.$inferSelect;
export type TeamRow = typeof team.$inferSelect;
export type TicketEventRow = typeof ticketEvent.$inferSelect;
export type TicketFeedbackRow = typeof ticketFeedback.$inferSelect;
export type TicketMessageRow = typeof ticketMessage.$inferSelect;
export type TicketNoteRow = typeof ticketNote.$inferSelect;
export type TicketRow = typeof ticket.$inferSelect;
export type TicketTypeRow = typeof ticketType.$inferSelect;

export type TicketRows = {
  tickets: TicketRow[];
  messages: TicketMessageRow[];
  notes: TicketNoteRow[];
  events: TicketEventRow[];
  feedback: TicketFeedbackRow[];
  clocks: SlaClockRow[];
};

export type OrganizationRows = {
  organization: OrganizationRow;
  teams: TeamRow[];
  types: TicketTypeRow[];
  clients: ClientRow[];
  members: MemberRow[];
  profiles: ProfileRow[];
  policies: SlaPolicyRow[];
  holidays: HolidayRow[];
};
