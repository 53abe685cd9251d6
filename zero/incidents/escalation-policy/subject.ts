import { defineSubject } from '@/zero/core/subject';
import { escalationPolicy } from './schema';

export const escalationPolicySubject = defineSubject({
  type: 'escalationPolicy',
  label: 'escalation policy',
  table: escalationPolicy,
  auditFields: ['name', 'description', 'repeatCount', 'lowestSeverity'],
  auditDetails: ['stepId', 'position', 'delayMinutes', 'targets'],
  nameFields: ['name'],
});
