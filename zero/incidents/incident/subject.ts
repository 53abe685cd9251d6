import { defineSubject } from '@/zero/core/subject';
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
  auditDetails: ['serviceId', 'impact', 'alertId', 'noteId', 'bodyLength'],
  nameFields: ['number'],
});
