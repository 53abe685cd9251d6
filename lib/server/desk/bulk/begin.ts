import { z } from 'zod';
import { actorWho } from '@/zero/core/actor';
import type { BulkRequest, BulkTarget } from '@/zero/desk/bulk/request';
import { mutationError } from '@/zero/core/mutation-error';
import { matches, type TicketFilter } from '@/zero/desk/ticket/filter';
import { visibleTickets } from '@/zero/desk/ticket/permissions';
import type { BulkDesk } from './desk';
import { insideDesk, type Inside } from './enter';
import { uuids } from './snapshots';

/** Tickets read at once, so that no list of them is ever held as a whole. */
const pageSize = 2_000;

/**
 * Fixes the tickets of a bulk change; later matches of its filter are left out. Does nothing for an id
 * that was begun before.
 * @throws a `NOT_ALLOWED` rejection for whoever may not, or whose id is somebody else's
 */
export function beginBulk(desk: BulkDesk, { id, change, target }: BulkRequest): Promise<void> {
  return insideDesk(desk, async (inside) => {
    const { tx, query, memberId } = inside;
    const { userId, organizationId } = desk;
    await actorWho(tx, { userId }, organizationId, 'ticket.triage');
    const [made] = await query(
      `insert into bulk_change (id, organization_id, member_id, change)
       values ($1, $2, $3, $4::text::jsonb) on conflict (id) do nothing returning id`,
      [id, organizationId, memberId, JSON.stringify({ change, target: described(target) })],
    );
    if (!made) return await assertOwn(inside, desk, id);
    for await (const ticketIds of pagesOf(inside, desk, target)) {
      await query(
        `insert into bulk_item (id, organization_id, bulk_id, ticket_id, outcome)
         select gen_random_uuid(), $1, $2, wanted, 'pending' from unnest($3::text::uuid[]) wanted`,
        [organizationId, id, uuids(ticketIds)],
      );
    }
  });
}

/** How many tickets a filter leaves. @throws a `NOT_ALLOWED` rejection for whoever may not change them */
export function countMatching(desk: BulkDesk, filter: TicketFilter): Promise<number> {
  return insideDesk(desk, async (inside) => {
    await actorWho(inside.tx, { userId: desk.userId }, desk.organizationId, 'ticket.triage');
    let total = 0;
    for await (const page of pagesOf(inside, desk, { filter, except: [] })) total += page.length;
    return total;
  });
}

/** What the row keeps of the target; the tickets themselves are its items. */
const described = (target: BulkTarget) =>
  'ids' in target ? { named: new Set(target.ids).size } : target;

async function assertOwn({ query, memberId }: Inside, desk: BulkDesk, id: string): Promise<void> {
  const [own] = await query(
    'select id from bulk_change where organization_id = $1 and id = $2 and member_id = $3',
    [desk.organizationId, id, memberId],
  );
  if (!own) throw mutationError('NOT_ALLOWED');
}

async function* pagesOf({ tx }: Inside, desk: BulkDesk, target: BulkTarget) {
  const ctx = { userId: desk.userId };
  const tickets = visibleTickets(ctx).where('organizationId', desk.organizationId);
  if ('ids' in target) {
    const wanted = [...new Set(target.ids)];
    for (let from = 0; from < wanted.length; from += pageSize) {
      const page = await tx.run(tickets.where('id', 'IN', wanted.slice(from, from + pageSize)));
      yield page.map((ticket) => ticket.id);
    }
    return;
  }
  const except = new Set(target.except);
  const matching = tickets.where(matches(target.filter, ctx)).orderBy('id', 'asc').limit(pageSize);
  let last: { id: string } | undefined;
  for (;;) {
    const page = await tx.run(last ? matching.start(last) : matching);
    yield page.map((ticket) => ticket.id).filter((id) => !except.has(id));
    last = page.at(-1);
    if (!last || page.length < pageSize) return;
  }
}

const bulkSchema = z.object({
  change: z.object({ target: z.object({ named: z.number().optional() }) }),
});

/** How many of the tickets that were named are not there, or not the member's. */
export async function missingOf({ query }: Inside, desk: BulkDesk, id: string): Promise<number> {
  const [row] = await query(
    `select b.change, (select count(*)::int from bulk_item i where i.bulk_id = b.id) items
     from bulk_change b where b.organization_id = $1 and b.id = $2`,
    [desk.organizationId, id],
  );
  const { change, items } = bulkSchema.extend({ items: z.number() }).parse(row);
  return (change.target.named ?? items) - items;
}
