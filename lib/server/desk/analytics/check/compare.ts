import { isDeepStrictEqual } from 'node:util';
import type postgres from 'postgres';
import { ask } from '@/zero/desk/analytics/engine/ask';
import { UnknownFormat } from '@/zero/desk/analytics/engine/chunk';
import type { AnalyticsQuery } from '@/zero/desk/analytics/engine/question';
import type { AnalyticsStore } from '@/zero/desk/analytics/engine/store';
import { BrokenSegment, type DeltaRow, loadTicketFacts } from '../load-ticket-facts';
import { metricsInSql, heatInSql, partsInSql } from '../oracle/figures';
import { queryFor, type Slice, spanOfMonth } from './slice';

/** A metric of a month's tickets of which the engine says one thing and SQL another. */
export type Difference = { month: string; figure: string; engine: string; sql: string };

export type Desk = { organizationId: string; timeZone: string };

type Check = Desk & {
  slice: Slice;
  /** What the delta is about to hold of tickets that changed just now. */
  pending: readonly DeltaRow[];
  /** Seconds since the epoch. */
  now: number;
};

/** Compares a slice month by month, in the transaction's one snapshot, which is inside the organization. */
export async function compareSlice(
  tx: postgres.TransactionSql,
  { slice, pending, ...place }: Check,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const month of slice.months) {
    const question = queryFor(month, slice, place);
    const store = await storeOf(tx, place.organizationId, month, pending);
    differences.push(
      ...(store instanceof BrokenSegment
        ? [{ month, figure: 'segment', engine: store.message, sql: '' }]
        : await compareMonth(tx, place, month, question, store)),
    );
  }
  return differences;
}

async function storeOf(
  tx: postgres.TransactionSql,
  organizationId: string,
  month: string,
  pending: readonly DeltaRow[],
): Promise<AnalyticsStore | BrokenSegment> {
  try {
    return await loadTicketFacts(tx, { organizationId, months: [month], pending });
  } catch (error) {
    if (error instanceof BrokenSegment) return error;
    if (error instanceof UnknownFormat) return new BrokenSegment(error.message);
    throw error;
  }
}

async function compareMonth(
  tx: postgres.TransactionSql,
  { organizationId, timeZone }: Desk,
  month: string,
  question: AnalyticsQuery,
  store: AnalyticsStore,
): Promise<Difference[]> {
  const place = { organizationId, createdIn: spanOfMonth(month) };
  const answer = ask(store, question);
  const [dimension] = question.by;
  const pairs: [figure: string, engine: unknown, sql: unknown][] = [];
  const sql = await metricsInSql(tx, place, question, question.period);
  for (const figure of Object.keys(sql) as (keyof typeof sql)[]) {
    pairs.push([figure, answer.period[figure], sql[figure]]);
  }
  pairs.push(['busiest hours', answer.heat, await heatInSql(tx, place, question, timeZone)]);
  if (dimension) {
    const parts = answer.parts[dimension] ?? [];
    const told = await partsInSql(tx, place, question, dimension);
    pairs.push([`created by ${dimension}`, sorted(parts), sorted(told)]);
  }
  return pairs.flatMap(([figure, engine, told]) =>
    isDeepStrictEqual(engine, told)
      ? []
      : [{ month, figure, engine: JSON.stringify(engine), sql: JSON.stringify(told) }],
  );
}

const sorted = (parts: readonly { key: string | null; created: number }[]) =>
  parts
    .filter(({ created }) => created > 0)
    .map(({ key, created }) => `${key ?? 'none'} ${created}`)
    .toSorted();
