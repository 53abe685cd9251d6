import { isApplicationError } from '@rocicorp/zero/server';
import { z } from 'zod';
import type { RefusedTicket } from '@/zero/desk/bulk/request';
import {
  type Mutation,
  mutationOf,
  type TicketChange,
  ticketChangeSchema,
} from '@/zero/desk/ticket/change';
import {
  changeBetween,
  type FieldsChange,
  isUntouched,
  undoing,
} from '@/zero/desk/ticket/ticket-fields';
import type { Query } from '@/lib/server/core/query';
import { applyMutation, type Attempt, recordRefused } from '@/lib/server/zero/mutate';
import type { BulkDesk, WritingDesk } from './desk';
import { insideDesk, type Inside } from './enter';
import { readTicketSnapshots, type TicketSnapshot, uuids } from './snapshots';

/** What happened to one ticket. */
type Outcome = {
  ticketId: string;
  outcome: 'changed' | 'unchanged' | 'refused' | 'undone' | 'kept';
  change?: FieldsChange;
  reason?: string;
  /** What the server refused, for the audit log. */
  attempt?: Attempt;
};

/** What is done to a ticket whose item waits, or the outcome where nothing is to be done. */
type Plan = (item: Item, look: TicketSnapshot) => TicketChange[] | Outcome['outcome'];

export type Work = {
  bulkId: string;
  /** Of the items, those that wait to be worked on. */
  from: 'pending' | 'changed';
  /** What a changed ticket's item becomes. */
  to: 'changed' | 'undone';
  plan: Plan;
};

export type BatchResult = { changed: number; unchanged: number; refused: RefusedTicket[] };

const itemSchema = z.object({
  ticketId: z.string(),
  change: z.object({ before: z.looseObject({}), after: z.looseObject({}) }),
});
type Item = { ticketId: string; change: FieldsChange };

/**
 * Works on some of a bulk change's tickets in one transaction, through the same mutators as any
 * change: what is refused for one ticket leaves the others alone. What another run has done
 * meanwhile is left out.
 */
export async function runBatch(
  desk: WritingDesk,
  work: Work,
  ticketIds: readonly string[],
): Promise<BatchResult> {
  const { result, attempts } = await insideDesk(desk, async (inside) => {
    const { query } = inside;
    const items = await holdItems(query, work, ticketIds);
    const ids = items.map(({ ticketId }) => ticketId);
    const before = await readTicketSnapshots(query, desk.organizationId, ids);
    const outcomes: Outcome[] = [];
    for (const item of items) {
      const look = before.get(item.ticketId);
      if (look) outcomes.push(await workOn(inside, desk, work, item, look));
    }
    const after = await readTicketSnapshots(query, desk.organizationId, ids);
    const settled = outcomes.map((outcome) =>
      work.to === 'changed' ? settle(outcome, before, after) : outcome,
    );
    await keep(query, work.bulkId, settled);
    const counted = {
      changed: settled.filter(({ outcome }) => outcome === work.to).length,
      unchanged: settled.filter(({ outcome }) => outcome === 'unchanged').length,
      refused: settled.flatMap(({ ticketId, reason }) =>
        reason ? { number: before.get(ticketId)?.number ?? null, reason } : [],
      ),
    };
    return { result: counted, attempts: settled.flatMap(({ attempt }) => attempt ?? []) };
  });
  for (const attempt of attempts) await recordRefused(desk.sql, { userId: desk.userId }, attempt);
  return result;
}

/** Does one ticket's part; what it did before it was refused is taken back. */
async function workOn(
  { tx, query }: Inside,
  { userId, organizationId }: BulkDesk,
  { plan, to }: Work,
  item: Item,
  look: TicketSnapshot,
): Promise<Outcome> {
  const { ticketId } = item;
  const planned = plan(item, look);
  if (typeof planned === 'string') {
    return { ticketId, outcome: planned, reason: 'Somebody has changed it since.' };
  }
  const undo = to === 'undone' && { undo: true as const };
  const place = { organizationId, ticketId, at: Date.now(), ...undo };
  let trying: Mutation | undefined;
  await query('savepoint ticket', []);
  try {
    for (const change of planned) {
      trying = mutationOf(change, place);
      await applyMutation(tx, { userId }, trying.name, trying.args);
    }
    await query('release savepoint ticket', []);
    return { ticketId, outcome: to };
  } catch (error) {
    if (!isApplicationError(error)) throw error;
    await query('rollback to savepoint ticket', []);
    return {
      ticketId,
      outcome: to === 'undone' ? 'kept' : 'refused',
      reason: error.message,
      attempt: trying && { ...trying, error },
    };
  }
}

type Looks = Map<string, TicketSnapshot>;

/** Tells what was changed from what stood so already. */
function settle(outcome: Outcome, before: Looks, after: Looks): Outcome {
  const [was, is] = [before.get(outcome.ticketId), after.get(outcome.ticketId)];
  if (outcome.outcome !== 'changed' || !was || !is) return outcome;
  const change = changeBetween(was.facts, is.facts);
  return change ? { ...outcome, change } : { ...outcome, outcome: 'unchanged' };
}

/** The items that wait and that no other run is working on; one that is, is waited for. */
async function holdItems(query: Query, { bulkId, from }: Work, ticketIds: readonly string[]) {
  const rows = await query(
    `select ticket_id "ticketId",
       jsonb_build_object('before', coalesce(before, '{}'), 'after', coalesce(after, '{}')) change
     from bulk_item where bulk_id = $1 and outcome = $2 and ticket_id = any($3::text::uuid[])
     order by ticket_id for update`,
    [bulkId, from, uuids(ticketIds)],
  );
  return z.array(itemSchema).parse([...rows]);
}

async function keep(query: Query, bulkId: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map(({ ticketId, outcome, change, reason }) => ({
    ticket_id: ticketId,
    outcome,
    before: change?.before ?? null,
    after: change?.after ?? null,
    reason: reason ?? null,
  }));
  await query(
    `update bulk_item i set outcome = o.outcome, reason = o.reason,
       before = coalesce(nullif(o.before, 'null'), i.before),
       after = coalesce(nullif(o.after, 'null'), i.after)
     from jsonb_to_recordset($2::text::jsonb)
       as o(ticket_id uuid, outcome text, before jsonb, after jsonb, reason text)
     where i.bulk_id = $1 and i.ticket_id = o.ticket_id`,
    [bulkId, JSON.stringify(rows)],
  );
}

/** Makes the change that the bulk change was begun with. */
export const making = (bulkId: string, change: TicketChange): Work => ({
  bulkId,
  from: 'pending',
  to: 'changed',
  plan: () => [change],
});

/** Brings back what was before, except where somebody changed it meanwhile. */
export const unmaking = (bulkId: string): Work => ({
  bulkId,
  from: 'changed',
  to: 'undone',
  plan: ({ change }, { facts }) => (isUntouched(facts, change) ? undoing(change) : 'kept'),
});

/** The change as its row keeps it. @throws where the row is not one of ours */
export const changeOf = (row: unknown) =>
  z.object({ change: ticketChangeSchema }).parse(row).change;
