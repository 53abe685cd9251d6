import type { Effect, Effects } from '@/lib/server/zero/effect';
import { resumeEscalation, stopEscalations } from './follow-alert';

const resume: Effect = (tx, _cause, { subjectId }) => resumeEscalation(tx, subjectId);

/** Paging follows what people do with an alert, in the same transaction. */
export const escalationEffects: Effects = {
  'alert.acknowledge': (tx, _cause, { subjectId }) =>
    stopEscalations(tx, [subjectId], 'acknowledged'),
  'alert.resolve': (tx, _cause, { subjectId }) => stopEscalations(tx, [subjectId], 'resolved'),
  'alert.unacknowledge': resume,
  'alert.reopen': resume,
};
