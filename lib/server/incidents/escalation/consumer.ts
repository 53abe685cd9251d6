import { type Consumer, handleWhenDue } from '@/lib/server/core/jobs/consumer';
import { escalationChannel } from './follow-alert';
import { nextStepDue, pageDue } from './page-due';

/** Does each step of an escalation when it is due. */
export const followEscalations: Consumer = {
  name: 'escalation.page',
  channel: escalationChannel,
  start: (sql, off) =>
    handleWhenDue('escalation.page-failed', {
      next: () => nextStepDue(sql, off),
      meet: () => pageDue(sql, off),
    }),
};
