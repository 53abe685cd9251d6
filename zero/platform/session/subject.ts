import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';

export const accountSubject = defineSubject({
  type: 'account',
  label: 'account',
  auditDetails: ['method', 'device'],
});

export const sessionSubject = defineSubject({
  type: 'session',
  label: 'session',
  auditDetails: ['memberId', 'device', 'createdAt', 'count'],
});

export const sessionEvents = [
  defineAuditedEvent({
    name: 'auth.signIn',
    subject: accountSubject,
    audit: { done: 'signed in', todo: 'sign in' },
  }),
  defineAuditedEvent({
    name: 'auth.refuse',
    subject: accountSubject,
    audit: { done: 'failed to sign in', todo: 'sign in', label: 'Fail to sign in' },
  }),
  defineAuditedEvent({
    name: 'auth.signOut',
    subject: accountSubject,
    audit: { done: 'signed out', todo: 'sign out' },
  }),
  defineAuditedEvent({
    name: 'auth.reset',
    subject: accountSubject,
    audit: { done: 'set a new password by email', todo: 'set a new password by email' },
  }),
  defineAuditedEvent({
    name: 'auth.changePassword',
    subject: accountSubject,
    audit: { done: 'changed the password', todo: 'change the password' },
  }),
  defineAuditedEvent({
    name: 'auth.enableTwoFactor',
    subject: accountSubject,
    audit: { done: 'turned two-factor on', todo: 'turn two-factor on' },
  }),
  defineAuditedEvent({
    name: 'auth.disableTwoFactor',
    subject: accountSubject,
    audit: { done: 'turned two-factor off', todo: 'turn two-factor off' },
  }),
  defineAuditedEvent({
    name: 'session.revoke',
    subject: sessionSubject,
    audit: { done: 'ended a session', todo: 'end a session' },
  }),
];
