import { checkMetrics, desksToCheck } from './check/check';
import { errorFields, log } from '@/lib/server/core/log';
import type { Job } from '@/lib/server/core/jobs/job';

/** Holds a random slice of every organization's metrics against its tickets. */
export const checkEveryDesk: Job = {
  name: 'analytics.check',
  label: 'Check metrics against tickets',
  schedule: { hour: 2, minute: 11 },
  async run(sql, off) {
    const counts = { same: 0, differs: 0, busy: 0, empty: 0 };
    for (const desk of await desksToCheck(sql, off)) {
      try {
        const { kind } = await checkMetrics(sql, desk);
        counts[kind]++;
      } catch (error) {
        const { organizationId } = desk;
        log('error', 'analytics.check-failed', { organizationId, ...errorFields(error) });
      }
    }
    const { same, differs, busy } = counts;
    return `checked ${same + differs} desks, ${differs} differed, ${busy} were busy`;
  },
};
