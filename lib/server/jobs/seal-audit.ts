import { organizationsWithTrail, seal } from '../audit/seal';
import type { Job } from './job';

/** Chains the entries of the trail, so that a later change of one can be found. */
export const sealAudit: Job = {
  name: 'audit.seal',
  schedule: '* * * * *',
  async run(sql) {
    let sealed = 0;
    for (const organizationId of await organizationsWithTrail(sql)) {
      sealed += await seal(sql, organizationId);
    }
    return `sealed ${sealed} entries`;
  },
};
