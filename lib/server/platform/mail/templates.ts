import type { z } from 'zod';
import { assignment } from './templates/assignment';
import { confirmAddress } from './templates/confirm-address';
import { digest } from './templates/digest';
import { feedbackLeft } from './templates/feedback-left';
import { metricsCorrected } from './templates/metrics-corrected';
import { invitation } from './templates/invitation';
import { joinRequest } from './templates/join-request';
import { mention } from './templates/mention';
import { newSignIn } from './templates/new-sign-in';
import { noAccount } from './templates/no-account';
import { organizationApproved } from './templates/organization-approved';
import { organizationRejected } from './templates/organization-rejected';
import { organizationRequest } from './templates/organization-request';
import { organizationWaiting } from './templates/organization-waiting';
import { passwordChanged } from './templates/password-changed';
import { requestApproved } from './templates/request-approved';
import { requestRefused } from './templates/request-refused';
import { reset } from './templates/reset';
import { secondFactorRemoved } from './templates/second-factor-removed';
import { setPassword } from './templates/set-password';
import { signUp } from './templates/sign-up';
import { slaBreach } from './templates/sla-breach';
import { slaWarning } from './templates/sla-warning';
import { ticketOpened } from './templates/ticket-opened';
import { ticketReply } from './templates/ticket-reply';
import { ticketResolved } from './templates/ticket-resolved';
import { snoozeEnded } from './templates/snooze-ended';
import { weeklyReport } from './templates/weekly-report';

/** Every mail there is, by the name that the outbox keeps. */
export const templates = {
  'set-password': setPassword,
  reset,
  invitation,
  'request-approved': requestApproved,
  'request-refused': requestRefused,
  'confirm-address': confirmAddress,
  'sign-up': signUp,
  'organization-request': organizationRequest,
  'organization-waiting': organizationWaiting,
  'organization-approved': organizationApproved,
  'organization-rejected': organizationRejected,
  'password-changed': passwordChanged,
  'new-sign-in': newSignIn,
  'second-factor-removed': secondFactorRemoved,
  'no-account': noAccount,
  'ticket-reply': ticketReply,
  assignment,
  mention,
  'sla-warning': slaWarning,
  'sla-breach': slaBreach,
  'ticket-opened': ticketOpened,
  'ticket-resolved': ticketResolved,
  'ticket-woken': snoozeEnded,
  'feedback-left': feedbackLeft,
  'join-request': joinRequest,
  digest,
  'weekly-figures': weeklyReport,
  'figures-differed': metricsCorrected,
};

export type TemplateName = keyof typeof templates;
export type TemplateData<Name extends TemplateName> = z.input<(typeof templates)[Name]['schema']>;
