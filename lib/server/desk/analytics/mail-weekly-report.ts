import { emailDueReports } from './weekly/send';
import type { Job } from '@/lib/server/core/jobs/job';

/** Emails last week's metrics on each organization's own Monday morning. */
export const mailWeeklyReport: Job = {
  name: 'analytics.mail-week',
  label: 'Email weekly reports',
  schedule: 'minutely',
  async run(sql, off) {
    const mails = await emailDueReports(sql, off, Math.floor(Date.now() / 1000));
    return `queued ${mails} mails`;
  },
};
