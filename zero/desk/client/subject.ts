import { defineSubject } from '@/zero/core/subject';
import { client } from '@/zero/platform/client/schema';
import { clientNote } from './schema';

export const clientSubject = defineSubject({
  type: 'client',
  label: 'client',
  table: client,
  auditFields: ['name', 'plan', 'disabledAt'],
  auditDetails: ['intoId'],
  nameFields: ['name'],
});

export const clientNoteSubject = defineSubject({
  type: 'clientNote',
  label: 'client note',
  table: clientNote,
  auditFields: ['clientId'],
  auditDetails: ['bodyLength'],
});
