import { defineSubject } from '@/zero/core/subject';
import { ticketType } from '../ticket/schema';

export const ticketTypeSubject = defineSubject({
  type: 'ticketType',
  label: 'ticket type',
  table: ticketType,
  auditFields: ['name', 'position', 'archivedAt'],
  auditDetails: ['intoId'],
  nameFields: ['name'],
});
