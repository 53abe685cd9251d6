import { defineSubject } from '@/zero/core/subject';
import { schedule } from './schema';

export const scheduleSubject = defineSubject({
  type: 'schedule',
  label: 'schedule',
  table: schedule,
  auditFields: ['name', 'description', 'timeZone'],
  auditDetails: [
    'layer',
    'layerId',
    'overrideId',
    'memberId',
    'participantIds',
    'shiftLength',
    'shiftUnit',
    'startsAt',
    'endsAt',
    'restrictions',
    'position',
    'shifts',
  ],
  nameFields: ['name'],
});
