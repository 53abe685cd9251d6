import type { z } from 'zod';
import { assignment } from './templates/assignment';
import { confirmAddress } from './templates/confirm-address';
import { invitation } from './templates/invitation';
import { mention } from './templates/mention';
import { newSignIn } from './templates/new-sign-in';
import { noAccount } from './templates/no-account';
import { passwordChanged } from './templates/password-changed';
import { requestApproved } from './templates/request-approved';
import { requestRefused } from './templates/request-refused';
import { reset } from './templates/reset';
import { setPassword } from './templates/set-password';
import { slaWarning } from './templates/sla-warning';
import { ticketReply } from './templates/ticket-reply';

/** Every mail there is, by the name that the outbox keeps. */
export const templates = {
  'set-password': setPassword,
  reset,
  invitation,
  'request-approved': requestApproved,
  'request-refused': requestRefused,
  'confirm-address': confirmAddress,
  'password-changed': passwordChanged,
  'new-sign-in': newSignIn,
  'no-account': noAccount,
  'ticket-reply': ticketReply,
  assignment,
  mention,
  'sla-warning': slaWarning,
};

export type TemplateName = keyof typeof templates;
export type TemplateData<Name extends TemplateName> = z.input<(typeof templates)[Name]['schema']>;
