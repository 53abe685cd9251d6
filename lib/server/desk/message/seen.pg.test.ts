import type { ReadonlyJSONObject } from '@rocicorp/zero';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import type { Seen } from '@/zero/desk/message/seen';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let people: Record<'agent' | 'manager' | 'client', Someone>;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  const find = (email: string) => findSomeone(database, `${email}@opsdesk.test`);
  people = {
    agent: await find('agent'),
    manager: await find('manager'),
    client: await find('client'),
  };
}, 120_000);

afterAll(() => database?.drop());

async function doAs(who: Someone, name: string, args: ReadonlyJSONObject) {
  expect(await attempt(who, name, args), name).toBeUndefined();
}

async function open(): Promise<string> {
  const id = newId();
  const content = { title: 'It stops', body: 'At half past nine.', priority: 'high' };
  const nobody = { typeId: null, clientId: null, requesterId: null };
  await doAs(people.client, 'ticket.create', { id, messageId: newId(), ...content, ...nobody });
  return id;
}

const reply = (ticketId: string, seen?: Seen) => ({
  id: newId(),
  ticketId,
  body: 'Hello.',
  attachmentIds: [],
  thenStatus: null,
  ...(seen && { seen }),
});

/** What `who` would see of the ticket now. */
async function seenBy(who: Someone, ticketId: string): Promise<Seen> {
  const [row] = await database.owner<Seen[]>`
    select t.status, count(m.id)::int as count,
      (array_agg(m.id order by m.created_at desc, m.id desc) filter (where m.id is not null))[1]
        as "messageId"
    from ticket t left join ticket_message m
      on m.ticket_id = t.id and m.author_id is distinct from ${who.memberId}
    where t.id = ${ticketId} group by t.id`;
  if (!row) throw new Error('No ticket');
  return row;
}

const codeOf = async (who: Someone, args: ReadonlyJSONObject) =>
  (await attempt(who, 'message.post', args))?.code;

type Step = {
  by: keyof typeof people;
  what: 'write' | 'note' | 'resolve' | 'close' | 'reopen' | 'merge in';
};

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    by: fc.constantFrom('agent', 'manager', 'client'),
    what: fc.constantFrom('write', 'write', 'close', 'reopen'),
  }),
  fc.record({
    by: fc.constantFrom('agent', 'manager'),
    what: fc.constantFrom('note', 'resolve', 'resolve', 'merge in'),
  }),
);

/** Tickets to merge, older than what anyone sees of the ticket that they go into. */
const older: string[] = [];

async function take({ by, what }: Step, ticketId: string): Promise<void> {
  const who = people[by];
  switch (what) {
    case 'write':
      return doAs(who, 'message.post', reply(ticketId));
    case 'note':
      return doAs(who, 'note.write', { id: newId(), ticketId, body: 'Look', attachmentIds: [] });
    case 'resolve':
      return doAs(who, 'ticket.changeStatus', { ticketId, status: 'resolved' });
    case 'close':
      return doAs(who, 'ticket.close', { ticketId });
    case 'merge in': {
      const other = older.pop() ?? '';
      // Into a solved ticket goes a solved one only.
      await doAs(people.agent, 'ticket.changeStatus', { ticketId: other, status: 'resolved' });
      return doAs(who, 'ticket.merge', { ticketId: other, intoId: ticketId });
    }
    case 'reopen': {
      const [row] = await database.owner<{ isDone: boolean }[]>`
        select status in ('resolved', 'closed') "isDone" from ticket where id = ${ticketId}`;
      if (row?.isDone) await doAs(who, 'ticket.reopen', { ticketId });
    }
  }
}

/** Who ended an open ticket in these steps and was not undone, told by the steps alone. */
function enderOf(steps: readonly Step[]): string | undefined {
  let resolver: string | undefined;
  let closer: string | undefined;
  for (const { by, what } of steps) {
    if (what === 'resolve') [resolver, closer] = [resolver ?? by, undefined];
    if (what === 'close') closer ??= by;
    if (what === 'close') resolver ??= by;
    const isBack = what === 'reopen' || (what === 'write' && by === 'client');
    if (isBack) resolver = closer = undefined;
  }
  return closer ?? resolver;
}

describe('a reply with what its writer had seen', () => {
  it('is refused exactly when somebody else wrote or ended the ticket since, and once only', async () => {
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 3 }),
      fc.array(step, { maxLength: 4 }),
      fc.constantFrom<'agent' | 'client'>('agent', 'client'),
      async (before, since, writer) => {
        const who = people[writer];
        const merges = [...before, ...since].filter(({ what }) => what === 'merge in');
        for (const _ of merges) older.push(await open());
        const ticketId = await open();
        for (const each of before) await take(each, ticketId);
        const seen = await seenBy(who, ticketId);
        for (const each of since) await take(each, ticketId);

        const wroteOthers = since.some(
          ({ by, what }) =>
            (what === 'write' && by !== writer) || (what === 'merge in' && writer !== 'client'),
        );
        const wasDone = seen.status === 'resolved' || seen.status === 'closed';
        const ender = enderOf(since);
        const isEnded = !wasDone && ender !== undefined && ender !== writer;
        const args = reply(ticketId, seen);
        expect(await codeOf(who, args)).toBe(wroteOthers || isEnded ? 'UNSEEN' : undefined);
        const again = { ...args, seen: await seenBy(who, ticketId) };
        expect(await codeOf(who, again)).toBeUndefined();
        // What went through once stays sent, whatever came since.
        await take({ by: 'manager', what: 'write' }, ticketId);
        expect(await codeOf(who, args)).toBeUndefined();
      },
    );
    await fc.assert(property, {
      numRuns: 40,
      examples: [
        [[], [{ by: 'agent', what: 'merge in' }], 'agent'],
        [[], [{ by: 'client', what: 'close' }], 'client'],
        // Their own end of earlier does not hide somebody else's.
        [
          [
            { by: 'client', what: 'close' },
            { by: 'client', what: 'reopen' },
          ],
          [{ by: 'agent', what: 'resolve' }],
          'client',
        ],
      ],
    });
  }, 120_000);

  it('goes to one of two who answer at the same time', async () => {
    const ticketId = await open();
    const both = [people.agent, people.manager];
    const seen = await Promise.all(both.map((who) => seenBy(who, ticketId)));
    const codes = await Promise.all(
      both.map((who, index) => codeOf(who, reply(ticketId, seen[index]))),
    );
    expect(codes.toSorted()).toEqual(['UNSEEN', undefined]);
  });

  it('of a thread too long to count goes by the newest message alone', async () => {
    const ticketId = await open();
    const seen = { ...(await seenBy(people.agent, ticketId)), count: null };
    expect(await codeOf(people.agent, reply(ticketId, seen))).toBeUndefined();
    await doAs(people.client, 'message.post', reply(ticketId));
    expect(await codeOf(people.agent, reply(ticketId, seen))).toBe('UNSEEN');
  });

  it('learns nothing of messages that are not the writer’s to see', async () => {
    const ticketId = await open();
    const [foreign] = await database.owner<{ id: string }[]>`
      select m.id from ticket_message m join organization o on o.id = m.organization_id
      where o.slug = 'acme' limit 1`;
    for (const messageId of [foreign?.id ?? '', newId()]) {
      const seen = { ...(await seenBy(people.agent, ticketId)), messageId };
      expect(await codeOf(people.agent, reply(ticketId, seen))).toBe('NOT_ALLOWED');
    }
  });
});
