import { defineAuditedEvent } from '@/zero/core/audit-words';
import { memberSubject } from './subject';

export const memberEvents = [
  defineAuditedEvent({
    name: 'member.request',
    subject: memberSubject,
    audit: { done: 'requested access for {}', todo: 'request access for {}' },
  }),
];
