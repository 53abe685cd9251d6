import { defineSubject } from '@/zero/core/subject';
import { slaPolicy } from './schema';

export const slaPolicySubject = defineSubject({
  type: 'slaPolicy',
  label: 'SLA policy',
  table: slaPolicy,
  auditFields: [
    'name',
    'position',
    'isActive',
    'hours',
    'conditions',
    'firstResponseMinutes',
    'nextResponseMinutes',
    'resolutionMinutes',
    'warnMinutes',
    'pausesWhileHeld',
  ],
  nameFields: ['name'],
});
