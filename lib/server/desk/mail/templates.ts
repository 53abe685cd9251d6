import { assignment } from './templates/assignment';
import { feedbackLeft } from './templates/feedback-left';
import { metricsCorrected } from './templates/metrics-corrected';
import { mention } from './templates/mention';
import { slaBreach } from './templates/sla-breach';
import { slaWarning } from './templates/sla-warning';
import { ticketOpened } from './templates/ticket-opened';
import { ticketReply } from './templates/ticket-reply';
import { ticketResolved } from './templates/ticket-resolved';
import { snoozeEnded } from './templates/snooze-ended';
import { weeklyReport } from './templates/weekly-report';

/** The emails of the desk, by the name that the outbox keeps. */
export const deskMailTemplates = {
  assignment,
  'feedback-left': feedbackLeft,
  'figures-differed': metricsCorrected,
  mention,
  'sla-breach': slaBreach,
  'sla-warning': slaWarning,
  'ticket-opened': ticketOpened,
  'ticket-reply': ticketReply,
  'ticket-resolved': ticketResolved,
  'ticket-woken': snoozeEnded,
  'weekly-figures': weeklyReport,
};
