import type postgres from 'postgres';
import { database } from '@/lib/server/core/database';
import { can } from '@/lib/server/core/actor';
import { env } from '@/lib/server/core/env';
import { asWorkerInTime, asWorkerOf, enterAsMember } from '@/lib/server/core/identity';
import { errorFields, log } from '@/lib/server/core/log';
import { problem } from '@/lib/server/core/problem';
import { withRequest } from '@/lib/server/core/request-id';
import { inZero } from '@/lib/server/zero/in-zero';
import { dayMs } from '@/lib/time-units';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { idSchema } from '@/zero/core/ids';
import { fullSchedules, onCallScheduleOf } from '@/zero/incidents/schedule/full-schedule';
import { activeStaff } from '@/zero/incidents/schedule/schedule-for';
import { intervalsBetween } from '@/zero/incidents/schedule/on-call';
import { requestCounter } from '@/lib/server/core/throttle/request-counter';
import { calendarOf } from './calendar';
import { hashOfSecret } from './secret';

/** What a calendar shows, around now. */
const pastMs = 30 * dayMs;
const aheadMs = 90 * dayMs;

const tooMany = requestCounter({ limit: 60, windowMs: 60_000 });

/**
 * The shifts of whoever has the secret address `<secret>.ics`: their own, or with `?schedule=<id>`
 * everybody's of one schedule. What they may see is asked for each request, so that it ends with their
 * membership. An address that is none gets 404.
 */
export const answerCalendar = (
  request: Request,
  file: string,
  sql = database().sql,
): Promise<Response> =>
  withRequest(request, async () => {
    try {
      const hash = hashOfSecret(file.replace(/\.ics$/, ''));
      const wait = hash && tooMany(hash);
      if (wait)
        return problem(429, 'Too many requests.', { headers: { 'retry-after': `${wait}` } });
      const owner = hash && (await ownerOf(sql, hash));
      const scheduleId = new URL(request.url).searchParams.get('schedule');
      const text = owner && (await read(sql, owner, scheduleId));
      if (!text) return problem(404, 'Not found.');
      return new Response(text, {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="on-call.ics"',
          'cache-control': 'private, no-cache',
        },
      });
    } catch (error) {
      log('error', 'calendar.failed', errorFields(error));
      return problem(503, 'The calendar could not be read. Try again.', {
        headers: { 'retry-after': '60' },
      });
    }
  });

type Place = { organizationId: string; slug: string; name: string; disabledModules: string[] };
type Owner = Place & { userId: string };

async function ownerOf(sql: postgres.Sql, hash: string): Promise<Owner | undefined> {
  const [feed] = await asWorkerInTime(
    sql,
    (tx) => tx<(Place & { memberId: string })[]>`
      select f.member_id "memberId", o.id "organizationId", o.slug, o.name,
        o.disabled_modules "disabledModules"
      from calendar_feed f join organization o on o.id = f.organization_id
      where f.hash = ${hash}`,
  );
  if (!feed || !isModuleEnabled(feed, 'incidents')) return undefined;
  // A worker sees members inside their organization alone.
  const [member] = await asWorkerOf(
    sql,
    feed.organizationId,
    (tx) => tx<{ userId: string }[]>`
      select user_id "userId" from member where id = ${feed.memberId} and user_id is not null`,
  );
  return member && { ...feed, ...member };
}

/** The calendar as its owner may see it; undefined for whoever may not. */
async function read(
  sql: postgres.Sql,
  { userId, organizationId, slug, name }: Owner,
  scheduleId: string | null,
): Promise<string | undefined> {
  if (scheduleId !== null && !idSchema.safeParse(scheduleId).success) return undefined;
  return await inZero(sql, async (tx, inside) => {
    const actor = await enterAsMember(inside, userId, organizationId);
    if (!actor || !can(actor, 'schedule.read')) return undefined;
    const ctx = { userId, memberId: actor.id };
    const now = Date.now();
    const span = { from: now - pastMs, to: now + aheadMs };
    const schedules = fullSchedules(ctx, organizationId, span.from);
    const rows = await tx.run(scheduleId ? schedules.where('id', scheduleId) : schedules);
    const [only] = rows;
    if (scheduleId && !only) return undefined;
    const staff = await activeStaff(tx, ctx, organizationId);
    const names = new Map(staff.map((profile) => [profile.id, profile.name]));
    return calendarOf({
      name: `${only && scheduleId ? only.name : 'On call'} – ${name}`,
      url: new URL(`/t/${slug}`, env().origin).href,
      memberId: actor.id,
      ...(scheduleId && { nameOf: (id: string) => names.get(id) ?? 'Somebody' }),
      schedules: rows.map((schedule) => ({
        id: schedule.id,
        name: schedule.name,
        shifts: intervalsBetween(
          onCallScheduleOf(schedule, (id) => names.has(id)),
          span,
        ),
      })),
    });
  });
}
