import { defineSubject } from '@/zero/core/subject';
import { defineAuditedEvent } from '@/zero/core/audit-words';
import { incident } from './schema';

export const incidentSubject = defineSubject({
  type: 'incident',
  label: 'incident',
  table: incident,
  auditFields: [
    'number',
    'title',
    'summary',
    'severity',
    'status',
    'impactStartedAt',
    'detectedAt',
    'declaredAt',
    'acknowledgedAt',
    'mitigatedAt',
    'resolvedAt',
    'closedAt',
    'commanderId',
    'communicationsId',
    'scribeId',
    'mergedIntoId',
  ],
  auditDetails: [
    'serviceId',
    'impact',
    'alertId',
    'noteId',
    'bodyLength',
    'pageType',
    'targetId',
    'pagedIds',
  ],
  nameFields: ['number'],
});

export const incidentEvents = [
  defineAuditedEvent({
    name: 'incident.paged',
    subject: incidentSubject,
    audit: { done: 'paged people for the incident {}', todo: 'page people for the incident {}' },
  }),
];
