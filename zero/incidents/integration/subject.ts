import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';
import { integration } from './schema';

export const integrationSubject = defineSubject({
  type: 'integration',
  label: 'integration',
  table: integration,
  auditFields: [
    'name',
    'kind',
    'serviceId',
    'mapping',
    'heartbeatEvery',
    'heartbeatGrace',
    'checkTarget',
    'checkEvery',
    'checkFailures',
  ],
  nameFields: ['name'],
});

export const integrationEvents = [
  defineAuditedEvent({
    name: 'integration.create',
    subject: integrationSubject,
    audit: { done: 'added the integration {}', todo: 'add the integration {}' },
  }),
  defineAuditedEvent({
    name: 'integration.rotate',
    subject: integrationSubject,
    audit: { done: 'replaced the key of {}', todo: 'replace the key of {}' },
  }),
  defineAuditedEvent({
    name: 'integration.remove',
    subject: integrationSubject,
    audit: { done: 'removed the integration {}', todo: 'remove the integration {}' },
  }),
];
