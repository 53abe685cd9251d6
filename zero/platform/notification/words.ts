import type { UserType } from '@/zero/core/user-types';
import type { ChosenKind, NotificationKind } from './values';

/** What happened, to stand after the name of who did it: "Ada Marsh replied". */
const phrases: Partial<Record<NotificationKind, string>> = {
  assigned: 'assigned this to you',
  mentioned: 'mentioned you',
  replied: 'replied',
  opened: 'opened this ticket',
  feedback_left: 'said how it went',
  resolved: 'solved this',
  incident_changed: 'changed the status or severity',
};

/** What happened where nobody is named: by a clock, or by somebody who is gone. */
const events: Record<NotificationKind, string> = {
  assigned: 'This is assigned to you',
  mentioned: 'You were mentioned',
  replied: 'There is a new reply',
  opened: 'A new ticket was opened',
  sla_warned: 'This is due soon',
  sla_breached: 'This is overdue',
  woken: 'The snooze ended',
  feedback_left: 'The client said how it went',
  join_requested: 'Somebody asks to join',
  resolved: 'This is solved',
  figures_differed: 'Some metrics were wrong and were corrected',
  webhook_disabled: 'A webhook endpoint was disabled',
  incident_changed: 'The status or severity of an incident changed',
  paged: 'You are paged',
};

/** One sentence on what happened, without a full stop. `actor` is the name of who did it. */
export function happened(kind: NotificationKind, actor: string | undefined): string {
  const phrase = phrases[kind];
  return actor && phrase ? `${actor} ${phrase}` : events[kind];
}

type KindWords = { name: string; hint: string };

const staffKindWords: Record<ChosenKind, KindWords> = {
  assigned: { name: 'Assigned to you', hint: 'Someone assigns you a ticket.' },
  mentioned: { name: 'Mentions', hint: 'Someone mentions you with @.' },
  replied: { name: 'Replies', hint: 'On tickets that you have, opened or follow.' },
  opened: { name: 'New tickets', hint: 'Only if you choose email or push.' },
  sla_warned: {
    name: 'Due soon',
    hint: 'An SLA target on one of your tickets is about to be missed.',
  },
  sla_breached: { name: 'Overdue', hint: 'An SLA target on one of your tickets was missed.' },
  woken: { name: 'Snoozed tickets', hint: 'A ticket that you snoozed is active again.' },
  feedback_left: { name: 'Feedback', hint: 'A client rates a ticket of yours.' },
  join_requested: { name: 'Requests to join', hint: 'Someone asks to join.' },
  resolved: { name: 'Solved tickets', hint: 'We solved a ticket of yours.' },
  figures_differed: {
    name: 'Metrics corrected',
    hint: 'The nightly check finds metrics that do not match the tickets.',
  },
  webhook_disabled: {
    name: 'Webhooks disabled',
    hint: 'A webhook endpoint is gone or failed for three days.',
  },
  incident_changed: {
    name: 'Incidents',
    hint: 'The status or severity changes where you have a role or follow.',
  },
  paged: {
    name: 'Pages',
    hint: 'An escalation policy or a colleague pages you for an alert or incident.',
  },
  surveyed: { name: 'Ratings', hint: 'We ask how it went when a ticket of yours is solved.' },
};

const clientKindWords: Partial<Record<ChosenKind, KindWords>> = {
  replied: { name: 'Replies', hint: 'We answer in a ticket that you opened or wrote in.' },
  resolved: { name: 'Solved tickets', hint: 'A ticket that you opened or wrote in is solved.' },
};

/** What a kind is called in the settings, and what it is about, in the reader's language. */
export const kindWords = (kind: ChosenKind, userType: UserType): KindWords =>
  (userType === 'client' ? clientKindWords[kind] : undefined) ?? staffKindWords[kind];
