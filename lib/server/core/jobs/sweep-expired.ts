import type { Job } from './job';

/** Deletes what nobody asks for again: expired sessions, used-up links, old limits. */
export const sweepExpired: Job = {
  name: 'auth.sweep-expired',
  label: 'Delete expired sessions, links and limits',
  schedule: { hour: 3, minute: 17 },
  async run(sql) {
    const sessions = await sql`delete from auth.session where expires_at < now()`;
    await sql`delete from auth.ended_session where ended_at < now() - interval '1 hour'`;
    const verifications = await sql`delete from auth.verification where expires_at < now()`;
    const links = await sql`delete from auth.link where expires_at < now() - interval '7 days'`;
    const throttles = await sql`delete from auth.throttle where resets_at < now()`;
    // A browser's group ends long before; one that comes back is entered again.
    const groups =
      await sql`delete from auth.client_group where seen_at < now() - interval '60 days'`;
    return `removed ${sessions.count} sessions, ${verifications.count} verifications, ${throttles.count} limits, ${links.count} links, ${groups.count} client groups`;
  },
};
