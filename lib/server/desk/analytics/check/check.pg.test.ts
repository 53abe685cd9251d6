import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import type { SegmentEntry } from '@/zero/desk/analytics/manifest';
import { mailNext } from '@/lib/server/platform/notification/mail';
import {
  makeNotificationsDue,
  mails,
  deliverAll,
  forgetEvents,
} from '@/lib/server/platform/notification/testing';
import { noteOldSegments } from '../old-segments';
import { pruneSegments } from '../prune';
import { sealMonth } from '../seal';
import { bringUpToDate } from '../work';
import { checkMetrics } from './check';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';

const off = switchedOff('desk');

let database: TestDatabase;
let worker: postgres.Sql;
let desk: { organizationId: string; timeZone: string };

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 300 });
  worker = postgres(database.appUrl, { max: 4 });
  const [row] = await database.owner<{ organizationId: string; timeZone: string }[]>`
    select id "organizationId", time_zone "timeZone" from organization where slug = 'northwind'`;
  if (!row) throw new Error('No organization');
  desk = row;
  await bringUpToDate(worker, desk.organizationId, () => false);
  for (const month of await months()) await sealMonth(worker, desk.organizationId, month);
}, 120_000);
afterAll(async () => {
  await worker?.end({ timeout: 5 });
  await database?.drop();
});

const months = async () =>
  (
    await database.owner<{ month: string }[]>`
      select distinct to_char(created_at at time zone 'UTC', 'YYYY-MM') as month from ticket
      where organization_id = ${desk.organizationId} order by 1`
  ).map(({ month }) => month);

const entries = async () => {
  const [row] = await database.owner<{ segments: SegmentEntry[] }[]>`
    select segments from analytics_manifest where organization_id = ${desk.organizationId}`;
  return row?.segments ?? [];
};

/** Checks until a slice holds the month. */
async function checkAbout(month: string) {
  for (let draw = 0; draw < 500; draw++) {
    const verdict = await checkMetrics(worker, desk, draw);
    if ('slice' in verdict && verdict.slice.months.includes(month)) return verdict;
  }
  throw new Error(`No slice holds ${month}`);
}

/** Puts the newest month's segment out of order, and gives the month. */
async function corrupt(change: (file: Buffer) => Buffer): Promise<string> {
  const { owner } = database;
  const entry = (await entries()).find(({ group }) => group === 'core');
  if (!entry) throw new Error('No segment');
  const [segment] = await owner<{ body: Buffer }[]>`
    select body from analytics_segment where hash = ${entry.hash}`;
  if (!segment) throw new Error('No segment');
  const body = brotliCompressSync(change(brotliDecompressSync(segment.body)));
  await owner`update analytics_segment set body = ${body} where hash = ${entry.hash}`;
  return entry.month;
}

it('finds metrics the same as SQL tells them, whatever the slice', async () => {
  const kinds = new Set<string>();
  for (let draw = 0; draw < 25; draw++) {
    kinds.add((await checkMetrics(worker, desk, draw)).kind);
  }
  expect([...kinds]).toEqual(['same']);
});

it('counts tickets that have changed and are not in the delta yet', async () => {
  const { owner } = database;
  const month = (await months()).at(-1) ?? '';
  await owner`
    update ticket set priority = 'urgent' where to_char(created_at, 'YYYY-MM') = ${month}`;
  expect(await checkAbout(month)).toMatchObject({ kind: 'same' });
});

it('finds a segment whose content is not what its address says, and repairs it', async () => {
  const month = await corrupt((file) => Buffer.from(file).fill(1, file.length - 64));
  const verdict = await checkAbout(month);
  expect(verdict).toMatchObject({
    kind: 'differs',
    differences: [{ month, figure: 'segment' }],
    isHealed: true,
  });
  expect(await checkAbout(month)).toMatchObject({ kind: 'same' });
});

it('finds a segment that holds other tickets than it should, and repairs it', async () => {
  const all = await entries();
  const [month = '', other = ''] = (await months()).slice(3);
  const swapped = all.map((entry) => {
    const counterpart = all.find(({ group, month: its }) => its === other && group === entry.group);
    return entry.month === month && counterpart ? { ...counterpart, month } : entry;
  });
  await database.owner`
    update analytics_manifest set segments = ${database.owner.json(swapped)}
    where organization_id = ${desk.organizationId}`;
  expect(await checkAbout(month)).toMatchObject({ kind: 'differs', isHealed: true });
  expect(new Set(await entries())).toEqual(new Set(all));
});

it('finds metrics that are wrong, tells the admins in the desk and by email, and repairs them', async () => {
  const { owner } = database;
  await owner`delete from notification`;
  await forgetEvents(database);
  const month = await spoilDelta();
  const verdict = await checkAbout(month);
  expect(verdict).toMatchObject({ kind: 'differs', isHealed: true });
  expect(await checkAbout(month)).toMatchObject({ kind: 'same' });

  await deliverAll({ ...database, app: worker });
  const told = await owner`
    select distinct m.role from notification n join member m on m.id = n.member_id
    where n.kind = 'figures_differed'`;
  expect([...told]).toEqual([{ role: 'admin' }]);
  const [entry] = await owner`
    select actor_type, reason from audit_entry where action = 'data.reread' order by created_at desc`;
  expect(entry).toMatchObject({ actor_type: 'job', reason: expect.stringContaining(month) });
  await makeNotificationsDue(database);
  while (await mailNext(worker));
  const sent = (await mails(database)).filter(({ template }) => template === 'figures-differed');
  expect(sent[0]?.data).toMatchObject({ slug: 'northwind' });
});

/** Puts a ticket's wrong facts into the delta, without a note that they changed. */
async function spoilDelta(): Promise<string> {
  const { owner } = database;
  const month = (await months()).at(-1) ?? '';
  await owner`
    update ticket set priority = 'low' where to_char(created_at, 'YYYY-MM') = ${month}`;
  await bringUpToDate(worker, desk.organizationId, () => false);
  await owner`
    update ticket_fact set fact = fact || '{"createdAt": 1000000000, "turns": [1000000001]}'
    where organization_id = ${desk.organizationId}`;
  return month;
}

it('says nothing while months are being read by another', async () => {
  const lock = await worker.reserve();
  await lock`select pg_advisory_lock(hashtext('analytics'), hashtext(${desk.organizationId}))`;
  await database.owner`
    insert into fact_stale (organization_id, month) values (${desk.organizationId}, '2026-01')`;
  expect(await checkMetrics(worker, desk, 1)).toEqual({ kind: 'busy' });
  await lock`select pg_advisory_unlock(hashtext('analytics'), hashtext(${desk.organizationId}))`;
  lock.release();
  await bringUpToDate(worker, desk.organizationId, () => false);
});

it('seals anew what an older version has written', async () => {
  const { owner } = database;
  const before = await entries();
  await owner`
    update analytics_manifest set segments = (
      select jsonb_agg(entry || '{"format": 0}') from jsonb_array_elements(segments) entry)
    where organization_id = ${desk.organizationId}`;
  expect(await noteOldSegments(worker, off)).toBe((await months()).length);
  expect(await noteOldSegments(worker, off)).toBe(0);
  await bringUpToDate(worker, desk.organizationId, () => false);
  expect(new Set(await entries())).toEqual(new Set(before));
});

it('deletes segments that no manifest names, once they had time', async () => {
  const { owner } = database;
  const named = new Set((await entries()).map(({ hash }) => hash));
  const [month = ''] = await months();
  await owner`
    update ticket set priority = case when priority = 'high' then 'low' else 'high' end
    where to_char(created_at at time zone 'UTC', 'YYYY-MM') = ${month}`;
  await sealMonth(worker, desk.organizationId, month);
  const now = new Set((await entries()).map(({ hash }) => hash));
  const left = [...named].filter((hash) => !now.has(hash));
  expect(left.length).toBeGreaterThan(0);
  const kept = async () =>
    (await owner<{ hash: string }[]>`select hash from analytics_segment`).map(({ hash }) => hash);

  await pruneSegments(worker, off);
  expect(await kept()).toEqual(expect.arrayContaining([...left, ...now]));
  await owner`update analytics_segment set left_at = left_at - interval '25 hours'`;
  await pruneSegments(worker, off);
  const hashes = await kept();
  expect(hashes.filter((hash) => left.includes(hash))).toEqual([]);
  expect(hashes).toEqual(expect.arrayContaining([...now]));
});
