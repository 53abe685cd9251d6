import type postgres from 'postgres';
import { isoDay } from '@/lib/period/local-time';
import type { Span } from '@/lib/period/period';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { errorFields, log } from '@/lib/server/core/log';
import { queueMail } from '@/lib/server/platform/mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';
import { isReading } from '../is-reading';
import { type Desk, weeklyEmail } from './email';
import { dueWeek } from './week';

type Reader = { id: string; email: string };

/**
 * Queues the metrics of last week for everyone who asked for them and whose organization's Monday
 * morning it is, once for each person and week. `now` is in seconds since the epoch.
 * @param weekAt which week each organization is emailed, where not the one that is due
 * @returns how many emails were queued
 */
export async function emailDueReports(
  sql: postgres.Sql,
  off: SwitchedOff,
  now: number,
  weekAt: (now: number, timeZone: string) => Span | undefined = dueWeek,
): Promise<number> {
  const desks = await asWorker(
    sql,
    (tx) => tx<Desk[]>`
      select id "organizationId", name organization, slug, time_zone "timeZone" from organization
      where id not in ${off(tx)} order by id`,
  );
  let mails = 0;
  for (const desk of desks) {
    const week = weekAt(now, desk.timeZone);
    if (!week) continue;
    try {
      mails += await mailWeek(sql, desk, week, now);
    } catch (error) {
      const { organizationId } = desk;
      log('error', 'analytics.mail-failed', { organizationId, ...errorFields(error) });
    }
  }
  return mails;
}

async function mailWeek(sql: postgres.Sql, desk: Desk, week: Span, now: number): Promise<number> {
  const { organizationId } = desk;
  return await asWorkerOf(
    sql,
    organizationId,
    async (tx) => {
      const [lock] = await tx<{ taken: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext('analytics.mail'), hashtext(${organizationId})) taken`;
      // Metrics that lack months would be too small.
      if (!lock?.taken || (await isReading(tx, organizationId))) return 0;
      const keyOf = (memberId: string) =>
        `weekly-figures:${memberId}:${isoDay(week.from, desk.timeZone)}`;
      const readers = await unmailed(tx, organizationId, keyOf);
      if (readers.length === 0) return 0;
      const data = await weeklyEmail(tx, desk, week, now);
      for (const { id, email } of readers) {
        await queueMail(ofPostgres(tx), {
          organizationId,
          dedupeKey: keyOf(id),
          recipient: email,
          template: 'weekly-figures',
          data,
        });
      }
      return readers.length;
    },
    'repeatable read',
  );
}

/** The active people of the organization who want the metrics and for whom no mail stands in the outbox. */
async function unmailed(
  tx: postgres.TransactionSql,
  organizationId: string,
  keyOf: (memberId: string) => string,
): Promise<Reader[]> {
  const readers = await tx<Reader[]>`
    select m.id, m.email from member m join preference p on p.id = m.id
    where m.organization_id = ${organizationId} and m.status = 'active'
      and m.user_type = 'internal' and p.weekly_figures
    order by m.id`;
  const mailed = await tx<{ key: string }[]>`
    select dedupe_key "key" from mail
    where dedupe_key = any(${readers.map(({ id }) => keyOf(id))}::text[])`;
  const keys = new Set(mailed.map(({ key }) => key));
  return readers.filter(({ id }) => !keys.has(keyOf(id)));
}
