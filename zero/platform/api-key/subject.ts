import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';
import { apiKey } from './schema';

export const apiKeySubject = defineSubject({
  type: 'apiKey',
  label: 'API key',
  table: apiKey,
  auditFields: ['name'],
  auditDetails: ['kind', 'scopes', 'expiresAt', 'graceHours', 'successorId', 'isRevoked'],
  nameFields: ['name'],
});

export const apiKeyEvents = [
  defineAuditedEvent({
    name: 'apiKey.create',
    subject: apiKeySubject,
    audit: { done: 'created the API key {}', todo: 'create the API key {}' },
  }),
  defineAuditedEvent({
    name: 'apiKey.rotate',
    subject: apiKeySubject,
    audit: { done: 'rotated the API key {}', todo: 'rotate the API key {}' },
  }),
  defineAuditedEvent({
    name: 'apiKey.revoke',
    subject: apiKeySubject,
    audit: { done: 'revoked the API key {}', todo: 'revoke the API key {}' },
  }),
];
