import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { log } from '@/lib/server/core/log';
import { isReading } from '../is-reading';
import { readStale } from '../refresh';
import { bringUpToDate } from '../work';
import { compareSlice, type Desk, type Difference } from './compare';
import { report } from './report';
import { drawSlice, type Slice } from './slice';

/** Statements of a check may take so long: it runs at night, over a month's whole history. */
const statementLimit = '5min';
/** How long what differs may take to be read anew. */
const rereadMs = 120_000;
const lookMs = 250;

export type CheckResult =
  /** Months are being read, or tickets without number have just changed: nothing can be said now. */
  | { kind: 'busy' }
  | { kind: 'empty' }
  | { kind: 'same'; slice: Slice }
  | { kind: 'differs'; slice: Slice; differences: Difference[]; isHealed: boolean };

/**
 * Compares a random slice of an organization's metrics, as the engine has them from segments and delta,
 * with SQL over its tickets. What differs is told to the admins, and its months are read anew.
 * @param seed draws the slice; see `Slice`
 */
export async function checkMetrics(
  sql: postgres.Sql,
  desk: Desk,
  seed: number = randomInt(2 ** 31),
): Promise<CheckResult> {
  await bringUpToDate(sql, desk.organizationId, () => false);
  const found = await inSnapshot(sql, desk, async (tx) => {
    const slice = drawSlice(await monthsOf(tx, desk.organizationId), seed);
    return slice && { slice, differences: await differencesIn(tx, desk, slice) };
  });
  if (!found) return { kind: 'empty' };
  const { slice, differences } = found;
  if (!differences) return { kind: 'busy' };
  if (differences.length === 0) return { kind: 'same', slice };
  const isHealed = await heal(sql, desk, slice, differences);
  return { kind: 'differs', slice, differences, isHealed };
}

/** Reads the months anew that differ, tells the admins, and looks again. */
async function heal(
  sql: postgres.Sql,
  desk: Desk,
  slice: Slice,
  differences: readonly Difference[],
): Promise<boolean> {
  const { organizationId } = desk;
  const months = [...new Set(differences.map(({ month }) => month))];
  await inSnapshot(sql, desk, async (tx) => {
    await tx`
      insert into fact_stale (organization_id, month)
      select ${organizationId}::uuid, unnest(${months}::text[])`;
    await report(tx, organizationId, differences);
  });
  await reread(sql, organizationId);
  const left = await inSnapshot(sql, desk, (tx) => differencesIn(tx, desk, { ...slice, months }));
  const isHealed = left?.length === 0;
  if (left && !isHealed) {
    await inSnapshot(sql, desk, (tx) => report(tx, organizationId, left));
  }
  log('info', 'analytics.reread', { organizationId, months: months.join(' '), isHealed });
  return isHealed;
}

/** Brings the organization up to date here, or waits for the worker that does. */
async function reread(sql: postgres.Sql, organizationId: string): Promise<void> {
  const until = Date.now() + rereadMs;
  for (;;) {
    await bringUpToDate(sql, organizationId, () => false);
    const isDone = await asWorkerOf(sql, organizationId, async (tx) => {
      return !(await isReading(tx, organizationId));
    });
    if (isDone || Date.now() > until) return;
    await sleep(lookMs);
  }
}

/** Undefined while nothing can be said. */
async function differencesIn(
  tx: postgres.TransactionSql,
  desk: Desk,
  slice: Slice,
): Promise<Difference[] | undefined> {
  const stale = await readStale(tx, desk.organizationId);
  if (stale.hasMore || (await isReading(tx, desk.organizationId))) return undefined;
  const now = Math.floor(Date.now() / 1000);
  return await compareSlice(tx, { ...desk, slice, pending: stale.rows, now });
}

/** The months, in UTC, in which the organization's tickets were created, or of which there is a segment. */
async function monthsOf(tx: postgres.TransactionSql, organizationId: string): Promise<string[]> {
  const months = await tx<{ month: string }[]>`
    select entry ->> 'month' as month from analytics_manifest,
      jsonb_array_elements(segments) entry where organization_id = ${organizationId}
    union
    select to_char(created_at at time zone 'UTC', 'YYYY-MM') from ticket
    where organization_id = ${organizationId} order by 1`;
  return months.map(({ month }) => month);
}

async function inSnapshot<Result>(
  sql: postgres.Sql,
  { organizationId }: Desk,
  work: (tx: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return await asWorkerOf(
    sql,
    organizationId,
    async (tx) => {
      await tx.unsafe(`set local statement_timeout = '${statementLimit}'`);
      return await work(tx);
    },
    'repeatable read',
  );
}

/** Every organization, with what a check of it needs. */
export async function desksToCheck(
  sql: postgres.Sql,
  off: SwitchedOff,
): Promise<(Desk & { slug: string })[]> {
  return await asWorker(
    sql,
    (tx) => tx<(Desk & { slug: string })[]>`
      select id "organizationId", slug, time_zone "timeZone" from organization
      where id not in ${off(tx)} order by slug`,
  );
}
