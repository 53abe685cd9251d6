import { channelMessage } from './templates/channel-message';
import { confirmAddress } from './templates/confirm-address';
import { digest } from './templates/digest';
import { invitation } from './templates/invitation';
import { joinRequest } from './templates/join-request';
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
import { webhookDisabled } from './templates/webhook-disabled';

/** The emails of the platform, by the name that the outbox keeps. */
export const platformMailTemplates = {
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
  'join-request': joinRequest,
  'webhook-disabled': webhookDisabled,
  digest,
  'channel-message': channelMessage,
};
