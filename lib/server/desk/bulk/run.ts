import { z } from 'zod';
import type { BulkProgress } from '@/zero/desk/bulk/request';
import { mutationError, notFoundOrNotAllowed } from '@/zero/core/mutation-error';
import { errorFields, log } from '@/lib/server/core/log';
import { type BatchResult, changeOf, making, runBatch, unmaking, type Work } from './batch';
import { missingOf } from './begin';
import type { BulkDesk, WritingDesk } from './desk';
import { insideDesk, type Inside } from './enter';

/** Tickets of one transaction: few, so that nobody waits long for one of them. */
const batchSize = 25;
/** Transactions at once, of the pool's twenty. */
const lanes = 4;

/** Makes a change that was begun, and tells how far it is; begun twice, it goes on where it stopped. */
export async function* runBulk(desk: WritingDesk, bulkId: string): AsyncGenerator<BulkProgress> {
  const { change, waiting, tally, missing } = await insideDesk(desk, async (inside) => ({
    change: changeOf((await rowOf(inside, desk, bulkId)).change),
    waiting: await itemsOf(inside, bulkId, 'pending'),
    tally: await tallyOf(inside, bulkId),
    missing: await missingOf(inside, desk, bulkId),
  }));
  const progress: BulkProgress = {
    total: tally.total + missing,
    done: tally.total - waiting.length + missing,
    changed: tally.changed,
    unchanged: tally.unchanged,
    refused: [
      ...tally.refused,
      ...Array.from({ length: missing }, () => ({ number: null, reason: notFoundOrNotAllowed })),
    ],
  };
  yield* workThrough(desk, making(bulkId, change), waiting, progress);
}

/** Takes a bulk change back, ticket by ticket, and tells how far it is. */
export async function* undoBulk(desk: WritingDesk, bulkId: string): AsyncGenerator<BulkProgress> {
  const waiting = await insideDesk(desk, (inside) => itemsOf(inside, bulkId, 'changed'));
  const progress = { total: waiting.length, done: 0, changed: 0, unchanged: 0, refused: [] };
  yield* workThrough(desk, unmaking(bulkId), waiting, progress);
}

/** @throws a `NOT_ALLOWED` rejection where the member has made no such bulk change */
export async function assertOwnBulk(desk: BulkDesk, bulkId: string): Promise<void> {
  await insideDesk(desk, (inside) => rowOf(inside, desk, bulkId));
}

/** Stops a bulk change where it is; what was changed stays, and can be undone. */
export function cancelBulk(desk: BulkDesk, bulkId: string): Promise<void> {
  return insideDesk(desk, async (inside) => {
    await rowOf(inside, desk, bulkId);
    await stamp(inside, bulkId, 'finished_at');
  });
}

async function* workThrough(
  desk: WritingDesk,
  work: Work,
  waiting: readonly string[],
  start: BulkProgress,
): AsyncGenerator<BulkProgress> {
  const stops = work.from === 'pending';
  let sum = start;
  yield sum;
  for (let from = 0; from < waiting.length; from += batchSize * lanes) {
    if (stops && (await isStopped(desk, work.bulkId))) {
      yield { ...sum, refused: [], end: 'cancelled' };
      return;
    }
    const batches = Array.from({ length: lanes }, (_, lane) =>
      waiting.slice(from + lane * batchSize, from + (lane + 1) * batchSize),
    ).filter((batch) => batch.length > 0);
    const results = await Promise.allSettled(batches.map((batch) => runBatch(desk, work, batch)));
    const failed = results.find((result) => result.status === 'rejected');
    const settled = results.flatMap((result) =>
      result.status === 'fulfilled' ? result.value : [],
    );
    sum = settled.reduce(added, { ...sum, refused: [] });
    if (failed) {
      log('error', 'bulk.failed', { bulkId: work.bulkId, ...errorFields(failed.reason) });
      yield { ...sum, end: 'failed' };
      return;
    }
    yield sum;
  }
  await insideDesk(desk, (inside) =>
    stamp(inside, work.bulkId, stops ? 'finished_at' : 'undone_at'),
  );
  yield { ...sum, refused: [], end: 'finished' };
}

function added(sum: BulkProgress, { changed, unchanged, refused }: BatchResult): BulkProgress {
  return {
    ...sum,
    done: sum.done + changed + unchanged + refused.length,
    changed: sum.changed + changed,
    unchanged: sum.unchanged + unchanged,
    refused: [...sum.refused, ...refused],
  };
}

const rowSchema = z.object({ change: z.unknown(), isOver: z.boolean() });

/** The member's own bulk change. @throws a `NOT_ALLOWED` rejection where there is none */
async function rowOf({ query, memberId }: Inside, desk: BulkDesk, bulkId: string) {
  const [row] = await query(
    `select change, finished_at is not null "isOver" from bulk_change
     where organization_id = $1 and id = $2 and member_id = $3`,
    [desk.organizationId, bulkId, memberId],
  );
  if (!row) throw mutationError('NOT_ALLOWED');
  return rowSchema.parse(row);
}

const isStopped = (desk: BulkDesk, bulkId: string) =>
  insideDesk(desk, async (inside) => (await rowOf(inside, desk, bulkId)).isOver);

async function itemsOf({ query }: Inside, bulkId: string, outcome: string): Promise<string[]> {
  const rows = await query(
    'select ticket_id id from bulk_item where bulk_id = $1 and outcome = $2 order by ticket_id',
    [bulkId, outcome],
  );
  return z
    .array(z.object({ id: z.string() }))
    .parse([...rows])
    .map(({ id }) => id);
}

const tallySchema = z.object({
  total: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.array(z.object({ number: z.number(), reason: z.string() })),
});

/** What earlier runs of the same bulk change came to. */
async function tallyOf({ query }: Inside, bulkId: string) {
  const [row] = await query(
    `select count(*)::int total,
       count(*) filter (where outcome = 'changed')::int changed,
       count(*) filter (where outcome = 'unchanged')::int unchanged,
       coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'reason', i.reason))
         filter (where outcome = 'refused'), '[]') refused
     from bulk_item i join ticket t on t.organization_id = i.organization_id and t.id = i.ticket_id
     where i.bulk_id = $1`,
    [bulkId],
  );
  return tallySchema.parse(row);
}

async function stamp({ query }: Inside, bulkId: string, column: 'finished_at' | 'undone_at') {
  await query(`update bulk_change set ${column} = now() where id = $1 and ${column} is null`, [
    bulkId,
  ]);
}
