import type { Job } from './job';

/** Better Auth never deletes what nobody asks for again: expired sessions, used-up links, old limits. */
export const sweepExpired: Job = {
  name: 'auth.sweep-expired',
  schedule: '17 3 * * *',
  async run(sql) {
    const sessions = await sql`delete from auth.session where expires_at < now()`;
    const verifications = await sql`delete from auth.verification where expires_at < now()`;
    const limits = await sql`
      delete from auth.rate_limit
      where last_request < extract(epoch from now() - interval '1 day') * 1000`;
    const links = await sql`delete from auth.link where expires_at < now() - interval '7 days'`;
    const throttles = await sql`delete from auth.throttle where resets_at < now()`;
    return `removed ${sessions.count} sessions, ${verifications.count} verifications, ${limits.count + throttles.count} limits, ${links.count} links`;
  },
};
