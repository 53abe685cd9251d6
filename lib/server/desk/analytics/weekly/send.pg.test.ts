import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { addDays, isoDay, startOfWeek } from '@/lib/period/local-time';
import type { AnalyticsQuery } from '@/zero/desk/analytics/engine/question';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { metricsInSql } from '../oracle/figures';
import { bringUpToDate } from '../work';
import { emailDueReports } from './send';
import { mailHour } from './week';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';

const off = switchedOff('desk');

let database: TestDatabase;
/** The worker's own pool: Zero's adapter changes how the other one writes JSON. */
let worker: postgres.Sql;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let manager: Someone;
/** This week's Monday morning, and when the week before it began, in seconds. */
let monday: number;
let week: { from: number; to: number };
const timeZone = 'Europe/Berlin';

beforeAll(async () => {
  database = await testDatabase();
  worker = postgres(database.appUrl, { max: 4 });
  await seed({ ownerUrl: database.ownerUrl, tickets: 400 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  const { owner } = database;
  await owner`update organization set time_zone = ${timeZone}`;
  for (const { id } of await owner<{ id: string }[]>`select id from organization`) {
    await bringUpToDate(worker, id, () => false);
  }
  const to = startOfWeek(Date.now() / 1000, timeZone);
  week = { from: addDays(to, -7, timeZone), to };
  monday = to + mailHour * 3600;
}, 120_000);
afterAll(async () => {
  await worker?.end({ timeout: 5 });
  await database?.drop();
});

beforeEach(async () => {
  await database.owner`delete from mail`;
  await database.owner`delete from preference`;
});

const want = (who: Someone, weeklyFigures = true) =>
  attempt(who, 'preference.change', { weeklyFigures });
const send = (now = monday) => emailDueReports(worker, off, now);
const mailed = async () => [
  ...(await database.owner<{ recipient: string; data: Record<string, unknown> }[]>`
    select recipient, data from mail where template = 'weekly-figures' order by recipient`),
];
const recipients = async () => (await mailed()).map(({ recipient }) => recipient);

it('goes to those who asked for it, once a week, and not before its hour', async () => {
  await want(agent);
  await want(manager);
  expect(await send(monday - 1)).toBe(0);
  expect(await send()).toBe(2);
  expect(await send(monday + 60)).toBe(0);
  expect(await recipients()).toEqual(['agent@opsdesk.test', 'manager@opsdesk.test']);
  expect(await send(monday + 86_400)).toBe(0);
  expect(await send(addDays(monday, 7, timeZone) + mailHour * 3600)).toBe(2);
});

it('is made once, though two workers make it', async () => {
  await want(agent);
  await Promise.allSettled([send(), send()]);
  expect(await recipients()).toEqual(['agent@opsdesk.test']);
});

it('says what SQL says of the two weeks', async () => {
  await want(agent);
  await send();
  const [mail] = await mailed();
  const place = { organizationId: agent.organizationId };
  const question = { filter: {}, hours: 'calendar' } as AnalyticsQuery;
  const now = await metricsInSql(database.owner, place, question, week);
  const before = await metricsInSql(database.owner, place, question, {
    from: addDays(week.from, -7, timeZone),
    to: week.from,
  });
  expect(now.created).toBeGreaterThan(0);
  expect(mail?.data).toMatchObject({
    slug: 'northwind',
    week: { from: isoDay(week.from, timeZone), to: isoDay(week.to - 1, timeZone) },
    rated: now.rated,
    figures: {
      created: { now: now.created, before: before.created },
      solved: { now: now.solvedTickets, before: before.solvedTickets },
      backlog: { now: now.backlog, before: before.backlog },
      firstResponse: { now: now.firstResponse.median, before: before.firstResponse.median },
      resolution: { now: now.resolution.median, before: before.resolution.median },
    },
  });
});

it('does not go to who no longer wants it, is no longer there, or is a client', async () => {
  const { owner } = database;
  await want(agent);
  await want(agent, false);
  await want(manager);
  await owner`update member set status = 'disabled' where id = ${manager.memberId}`;
  const client = await findSomeone(database, 'client@opsdesk.test');
  expect(await want(client)).toMatchObject({ code: 'NOT_ALLOWED' });
  await owner`
    insert into preference (id, organization_id, weekly_figures)
    values (${client.memberId}, ${client.organizationId}, true)`;
  expect(await send()).toBe(0);
  await owner`update member set status = 'active' where id = ${manager.memberId}`;
  expect(await send()).toBe(1);
});

it('waits while history is read', async () => {
  const { owner } = database;
  await want(agent);
  await owner`insert into fact_stale (organization_id, month) values (${agent.organizationId}, '2026-01')`;
  expect(await send()).toBe(0);
  await owner`delete from fact_stale`;
  expect(await send()).toBe(1);
});
