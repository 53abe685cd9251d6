import { defineSubject } from '@/zero/core/subject';
import { service } from './schema';

export const serviceSubject = defineSubject({
  type: 'service',
  label: 'service',
  table: service,
  auditFields: [
    'name',
    'slug',
    'description',
    'tier',
    'teamId',
    'escalationPolicyId',
    'ticketThreshold',
    'declareFrom',
    'declareSeverity',
    'groupingMinutes',
    'archivedAt',
  ],
  auditDetails: ['dependsOnIds', 'clientIds'],
  nameFields: ['name'],
});
