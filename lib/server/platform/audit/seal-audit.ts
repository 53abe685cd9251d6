import { organizationsWithEntries, seal } from './seal';
import { errorFields, log } from '@/lib/server/core/log';
import type { Job } from '@/lib/server/core/jobs/job';

/** Chains the entries of the audit log, so that a later change of one can be found. */
export const sealAudit: Job = {
  name: 'audit.seal',
  label: 'Seal audit entries',
  schedule: 'minutely',
  async run(sql) {
    let sealed = 0;
    for (const organizationId of await organizationsWithEntries(sql)) {
      try {
        sealed += await seal(sql, organizationId);
      } catch (error) {
        // One broken audit log must not leave the others open; `audit:verify` says what broke it.
        log('error', 'audit.seal-failed', { organizationId, ...errorFields(error) });
      }
    }
    return `sealed ${sealed} entries`;
  },
};
