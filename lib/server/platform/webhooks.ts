import type { platformModule } from '@/zero/platform/module';
import { readMember } from './member/api';
import { readTag } from './tag/api';
import { readTeam } from './team/api';
import { defineWebhooks } from './webhook/define-webhooks';

const ownEndpoint = { none: 'An endpoint is not sent what happens to endpoints.' };

/** What the platform sends to webhook endpoints. */
export const platformWebhooks = defineWebhooks<typeof platformModule>({
  types: {
    'apiKey.rotate': 'api_key.rotated',
    'apiKey.revoke': 'api_key.revoked',
    'audit.export': 'audit_log.exported',
    'auth.signIn': 'auth.signed_in',
    'auth.refuse': { none: 'Anybody can cause it, as often as they try.' },
    'auth.signOut': 'auth.signed_out',
    'auth.reset': 'auth.password_reset',
    'auth.changePassword': 'auth.password_changed',
    'auth.enableTwoFactor': 'auth.two_factor_enabled',
    'auth.disableTwoFactor': 'auth.two_factor_disabled',
    'session.revoke': 'session.revoked',
    'data.import': 'data.imported',
    'data.export': 'data.exported',
    'job.retry': 'job.retried',
    'job.delete': 'job.deleted',
    'mail.retry': 'email.retried',
    'member.invite': 'member.invited',
    'member.resend': 'member.invitation_resent',
    'member.request': 'member.requested',
    'member.approve': 'member.approved',
    'member.refuse': 'member.rejected',
    'member.changeEmail': 'member.email_changed',
    'member.disable': 'member.disabled',
    'member.enable': 'member.enabled',
    'member.liftSecondFactor': 'member.two_factor_removed',
    'member.merge': 'member.merged',
    'link.add': 'link.added',
    'webhookEndpoint.create': ownEndpoint,
    'webhookEndpoint.change': ownEndpoint,
    'webhookEndpoint.enable': ownEndpoint,
    'webhookEndpoint.disable': ownEndpoint,
    'webhookEndpoint.rotate': ownEndpoint,
    'webhookEndpoint.remove': ownEndpoint,
  },
  resources: {
    member: (reader, { subjectId }) => readMember(reader, subjectId),
    tag: (reader, { subjectId }) => readTag(reader, subjectId),
    team: (reader, { subjectId }) => readTeam(reader, subjectId),
  },
});
