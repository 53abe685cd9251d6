import { defineSubject } from '@/zero/core/subject';
import { incidentFollowUp, incidentReview } from './schema';

export const reviewSubject = defineSubject({
  type: 'review',
  label: 'incident review',
  table: incidentReview,
  auditFields: ['incidentId', 'status', 'version', 'ownerId', 'publishedAt'],
});

export const followUpSubject = defineSubject({
  type: 'followUp',
  label: 'follow-up',
  table: incidentFollowUp,
  auditFields: ['incidentId', 'title', 'ownerId', 'doneAt'],
  nameFields: ['title'],
});
