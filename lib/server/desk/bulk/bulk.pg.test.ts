import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as tables from '@/drizzle/schema';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import type { BulkProgress, BulkRequest, RefusedTicket } from '@/zero/desk/bulk/request';
import { newId } from '@/zero/core/ids';
import { schema } from '@/zero/schema';
import type { TicketChange } from '@/zero/desk/ticket/change';
import { findSomeone, type Someone } from '@/lib/server/zero/testing';
import { beginBulk } from './begin';
import type { WritingDesk } from './desk';
import { assertOwnBulk, cancelBulk, runBulk, undoBulk } from './run';

let database: TestDatabase;
let agent: Someone;
let manager: Someone;
let client: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 400 });
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
}, 120_000);

afterAll(() => database?.drop());

const deskOf = ({ userId, organizationId }: Someone): WritingDesk => ({
  provider: zeroDrizzle(schema, drizzle(database.app, { schema: tables })),
  sql: database.app,
  userId,
  organizationId,
});

/** What a run came to, with all that was refused on the way. */
async function endOf(steps: AsyncGenerator<BulkProgress>) {
  const refused: RefusedTicket[] = [];
  let last: BulkProgress | undefined;
  for await (const step of steps) {
    refused.push(...step.refused);
    last = step;
  }
  if (!last) throw new Error('It said nothing.');
  return { ...last, refused };
}

async function bulk(who: Someone, change: TicketChange, target: BulkRequest['target']) {
  const id = newId();
  await beginBulk(deskOf(who), { id, change, target });
  return { id, ...(await endOf(runBulk(deskOf(who), id))) };
}

const undo = (who: Someone, id: string) => endOf(undoBulk(deskOf(who), id));

type Row = { id: string; number: number; status: string; priority: string };

const ticketsWhere = (condition: string, organizationId = agent.organizationId) =>
  database.owner.unsafe<Row[]>(
    `select id, number, status, priority from ticket
     where organization_id = $1 and ${condition} order by id`,
    [organizationId],
  );

const idsWhere = async (condition: string, organizationId?: string) =>
  (await ticketsWhere(condition, organizationId)).map(({ id }) => id);

const notAllowed = { details: { code: 'NOT_ALLOWED' } };

describe('a bulk change', () => {
  it('changes everything in a filter but what was left out, with an entry and an event each', async () => {
    const before = await ticketsWhere(`priority = 'medium'`);
    const [spared = ''] = before.map(({ id }) => id);
    const target = { filter: { priority: ['medium' as const] }, except: [spared] };
    const { id, ...end } = await bulk(agent, { kind: 'priority', priority: 'urgent' }, target);
    const wanted = before.length - 1;
    expect(end).toEqual({
      total: wanted,
      done: wanted,
      changed: wanted,
      unchanged: 0,
      refused: [],
      end: 'finished',
    });
    expect(await idsWhere(`priority = 'medium'`)).toEqual([spared]);
    const [traces] = await database.owner<{ events: number; entries: number }[]>`
      select (select count(*)::int from ticket_event e join bulk_item i on i.ticket_id = e.ticket_id
          where i.bulk_id = ${id} and e.kind = 'priority_changed' and e.to_value = 'urgent'
            and e.actor_id = ${agent.memberId} and e.created_at > now() - interval '1 minute') events,
        (select count(*)::int from audit_entry a join bulk_item i on i.ticket_id::text = a.subject_id::text
          where i.bulk_id = ${id} and a.action = 'ticket.changePriority' and a.outcome = 'done') entries`;
    expect(traces).toEqual({ events: wanted, entries: wanted });

    expect(await undo(agent, id)).toMatchObject({ total: wanted, changed: wanted, refused: [] });
    expect(await ticketsWhere(`priority = 'medium'`)).toEqual(before);
    expect(await undo(agent, id)).toMatchObject({ total: 0, changed: 0 });
  });

  it('is done once, however often it is asked for with the same id', async () => {
    const ids = (await idsWhere(`status = 'closed'`)).slice(0, 30);
    const wanted = { id: newId(), change: { kind: 'status', status: 'blocked' } as const };
    const desk = deskOf(agent);
    await beginBulk(desk, { ...wanted, target: { ids } });
    const [first, second] = await Promise.all([
      endOf(runBulk(desk, wanted.id)),
      endOf(runBulk(desk, wanted.id)),
    ]);
    expect((first?.changed ?? 0) + (second?.changed ?? 0)).toBe(30);
    await beginBulk(desk, { ...wanted, target: { filter: {}, except: [] } });
    expect(await endOf(runBulk(desk, wanted.id))).toMatchObject({ total: 30, changed: 30 });
    const [events] = await database.owner<{ n: number }[]>`
      select count(*)::int n from ticket_event where ticket_id = any(${ids})
        and actor_id = ${agent.memberId} and to_value = 'blocked'
        and created_at > now() - interval '1 minute'`;
    expect(events?.n).toBe(30);
    await undo(agent, wanted.id);
  });

  it('keeps what somebody else changed meanwhile, and says which', async () => {
    const ids = (await idsWhere(`status = 'closed' and priority <> 'low'`)).slice(0, 3);
    const before = await ticketsWhere(`id in ('${ids.join(`','`)}')`);
    const done = await bulk(agent, { kind: 'priority', priority: 'low' }, { ids });
    const [theirs] = before;
    await bulk(manager, { kind: 'priority', priority: 'urgent' }, { ids: ids.slice(0, 1) });
    const back = await undo(agent, done.id);
    expect(back).toMatchObject({ total: 3, done: 3, changed: 2 });
    expect(back.refused).toEqual([
      { number: theirs?.number, reason: 'Somebody has changed it since.' },
    ]);
    const now = await ticketsWhere(`id in ('${ids.join(`','`)}')`);
    expect(now).toEqual([{ ...theirs, priority: 'urgent' }, ...before.slice(1)]);
    const [kept] = await database.owner<{ outcome: string }[]>`
      select outcome from bulk_item where bulk_id = ${done.id} and ticket_id = ${ids[0] ?? null}`;
    expect(kept?.outcome).toBe('kept');
  });

  it('tells what already had this value from what it changed', async () => {
    const done = (await idsWhere(`status = 'resolved'`)).slice(0, 2);
    const closed = (await idsWhere(`status = 'closed'`)).slice(0, 2);
    const end = await bulk(
      agent,
      { kind: 'status', status: 'resolved' },
      { ids: [...done, ...closed] },
    );
    expect(end).toMatchObject({ total: 4, changed: 2, unchanged: 2 });
    await undo(agent, end.id);
  });

  it('refuses what the member may not, in part and as a whole', async () => {
    const [own = ''] = await idsWhere(`status = 'closed'`);
    const acme = await findSomeone(database, 'agent@acme.test', 'acme');
    const [foreign = ''] = await idsWhere('true', acme.organizationId);
    const ids = [own, foreign, newId()];
    const end = await bulk(agent, { kind: 'status', status: 'blocked' }, { ids });
    expect(end).toMatchObject({ total: 3, done: 3, changed: 1, end: 'finished' });
    const notThere = { number: null, reason: 'Not found, or you have no permission to change it.' };
    expect(end.refused).toEqual([notThere, notThere]);

    const someone = { kind: 'assign', assigneeId: acme.memberId } as const;
    const refused = await bulk(agent, someone, { ids: [own] });
    expect(refused).toMatchObject({ total: 1, done: 1, changed: 0, end: 'finished' });
    expect(refused.refused[0]?.reason).toBe(notThere.reason);
    const [trace] = await database.owner<{ n: number }[]>`
      select count(*)::int n from audit_entry where subject_id = ${own}
        and action = 'ticket.assign' and outcome = 'refused' and reason = 'NOT_ALLOWED'`;
    expect(trace?.n).toBe(1);
    expect(await undo(agent, end.id)).toMatchObject({ changed: 1 });
  });

  it('is nobody’s but staff’s, and each only their own', async () => {
    const change = { kind: 'status', status: 'open' } as const;
    const target = { filter: {}, except: [] };
    await expect(bulk(client, change, target)).rejects.toMatchObject(notAllowed);
    const stranger = await findSomeone(database, 'agent@acme.test', 'acme');
    const intruder = { ...stranger, organizationId: agent.organizationId };
    await expect(bulk(intruder, change, target)).rejects.toMatchObject(notAllowed);

    const { id } = await bulk(agent, { kind: 'priority', priority: 'low' }, { ids: [newId()] });
    await expect(assertOwnBulk(deskOf(manager), id)).rejects.toMatchObject(notAllowed);
    await expect(cancelBulk(deskOf(manager), id)).rejects.toMatchObject(notAllowed);
    await expect(beginBulk(deskOf(manager), { id, change, target })).rejects.toMatchObject(
      notAllowed,
    );
    await expect(beginBulk(deskOf(stranger), { id, change, target })).rejects.toMatchObject(
      notAllowed,
    );
  });

  it('tags and merges, and takes both back', async () => {
    const tagId = newId();
    await database.owner`
      insert into tag (id, organization_id, name, hue)
      values (${tagId}, ${agent.organizationId}, ${tagId}, 20)`;
    const [client1] = await database.owner<{ id: string }[]>`
      select client_id id from ticket where organization_id = ${agent.organizationId}
      and merged_into_id is null group by 1 order by count(*) desc limit 1`;
    const [into = '', ...ids] = (
      await idsWhere(`client_id = '${client1?.id}' and merged_into_id is null`)
    ).slice(0, 4);
    const tagged = async () => {
      const [row] = await database.owner<{ n: number }[]>`
        select count(*)::int n from tag_link where tag_id = ${tagId}`;
      return row?.n;
    };
    const tags = await bulk(agent, { kind: 'tag', tagId }, { ids });
    expect(tags).toMatchObject({ changed: 3, refused: [] });
    expect(await tagged()).toBe(3);
    expect(await undo(agent, tags.id)).toMatchObject({ changed: 3, refused: [] });
    expect(await tagged()).toBe(0);

    const before = await ticketsWhere(`id in ('${ids.join(`','`)}')`);
    const merge = await bulk(agent, { kind: 'merge', intoId: into }, { ids });
    expect(merge).toMatchObject({ changed: 3, refused: [] });
    expect(await idsWhere(`merged_into_id = '${into}'`)).toEqual(ids);
    expect(await undo(agent, merge.id)).toMatchObject({ changed: 3, refused: [] });
    expect(await ticketsWhere(`id in ('${ids.join(`','`)}')`)).toEqual(before);
    expect(await idsWhere(`merged_into_id = '${into}'`)).toEqual([]);
  });

  it('stops where it is told to, and what it did can be undone', async () => {
    const id = newId();
    const desk = deskOf(agent);
    const change = { kind: 'team', teamId: null } as const;
    await beginBulk(desk, { id, change, target: { filter: {}, except: [] } });
    const steps = runBulk(desk, id);
    await steps.next();
    await steps.next();
    await cancelBulk(desk, id);
    const end = await endOf(steps);
    expect(end.end).toBe('cancelled');
    expect(end.done).toBeLessThan(end.total);
    expect(await undo(agent, id)).toMatchObject({ changed: end.changed });
    expect(await endOf(runBulk(desk, id))).toMatchObject({ end: 'cancelled' });
  });
});
