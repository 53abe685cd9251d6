import * as fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { endpoint, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import {
  type QueueResult,
  answerOf,
  type Attempt,
  outboxQueue,
} from '@/components/platform/outbox/queue';
import type { OutboxEntry } from '@/components/platform/outbox/entry';

let database: TestDatabase;
let sql: postgres.Sql;
let push: Awaited<ReturnType<typeof endpoint>>;
let agent: Someone;
let tickets: string[];

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  sql = postgres(database.appUrl, { max: 4 });
  push = await endpoint(database, sql);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  const rows = await database.owner<{ id: string }[]>`
    select id from ticket where organization_id = ${agent.organizationId} and status = 'open' limit 3`;
  tickets = rows.map(({ id }) => id);
}, 120_000);

afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await database?.drop();
});

/** What happens to a request: it never leaves, its response is lost, or the server is busy. */
type Fault = 'none' | 'unsent' | 'unheard' | 'busy' | 'limited';

class Device {
  entries: OutboxEntry[] = [];
  refused: string[] = [];
  readonly #owner = new Map<string, number>();
  readonly #queues: ReturnType<typeof outboxQueue>[] = [];
  readonly #clients = new Map<
    number,
    { clientID: string; lastId: number; sent: Promise<unknown> }
  >();
  readonly #wrote = new Map<string, number>();
  readonly #delivered = new Set<string>();
  readonly #drained = Promise.withResolvers<void>();

  constructor(
    readonly faults: Fault[],
    tabs: number,
  ) {
    for (let tab = 0; tab < tabs; tab += 1) this.open(tab);
  }

  open(tab: number) {
    this.#clients.set(tab, { clientID: newId(), lastId: 0, sent: Promise.resolve() });
    this.#queues[tab] = outboxQueue({
      entries: () => this.entries,
      isOurs: (id) => this.#owner.get(id) === tab,
      isOwn: (id) => this.#wrote.get(id) === tab && !this.#delivered.has(id),
      isOpen: () => true,
      deliver: (entry, attempt) => this.deliver(tab, entry, attempt),
      askProcessed: async () => false,
      onSaved: ({ writeId }) => this.settle(writeId),
      onRefused: ({ writeId }, reason) => {
        this.refused.push(reason);
        this.settle(writeId);
      },
    });
  }

  crash(tab: number, heir: number) {
    this.#queues[tab]?.end();
    for (const [id, owner] of this.#owner) if (owner === tab) this.#owner.set(id, heir);
    this.open(tab);
    this.lookEverywhere();
  }

  write(tab: number, ticketId: string, body: string) {
    const id = newId();
    this.#owner.set(id, tab);
    this.#wrote.set(id, tab);
    this.entries.push({
      writeId: id,
      userId: agent.userId,
      organizationId: agent.organizationId,
      name: 'message.post',
      args: { id, ticketId, body, attachmentIds: [], thenStatus: null },
      what: 'Reply',
      path: '',
      draft: null,
      queuedAt: Date.now(),
      sequence: this.entries.length,
      dueAt: 0,
      returned: null,
    });
    this.#queues[tab]?.look();
  }

  lookEverywhere() {
    for (const queue of this.#queues) queue.look();
  }

  settle(writeId: string) {
    this.entries = this.entries.filter((entry) => entry.writeId !== writeId);
    if (this.entries.length === 0) this.#drained.resolve();
    this.lookEverywhere();
  }

  deliver(
    tab: number,
    { writeId, args, name }: OutboxEntry,
    { after }: Attempt,
  ): Promise<QueueResult> {
    this.#delivered.add(writeId);
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'unsent') return Promise.resolve({ as: 'unanswered' });
    if (fault === 'busy' || fault === 'limited') {
      return Promise.resolve({ as: 'later', retryAfterMs: 20, isForAll: fault === 'limited' });
    }
    const client = this.#clients.get(tab);
    if (!client) throw new Error('No such tab');
    const id = (client.lastId += 1);
    const given = { ...args, writeId, ...(after.length > 0 && { after: [...after] }) };
    const answer = client.sent.then(async (): Promise<QueueResult> => {
      const [result] = await push(agent, client.clientID, [{ id, name, args: given }]);
      if (fault === 'unheard') return { as: 'unanswered' };
      if (!result?.error) return { as: 'saved' };
      return answerOf({ type: 'app', message: result.message ?? '', details: result.details });
    });
    client.sent = answer;
    return answer;
  }

  get drained() {
    return this.#drained.promise;
  }

  end() {
    for (const queue of this.#queues) queue.end();
  }
}

async function bodiesOf(run: string, ticketId: string): Promise<number[]> {
  const rows = await database.owner<{ body: string }[]>`
    select body from ticket_message where ticket_id = ${ticketId} and body like ${`${run} %`}
    order by created_at, id`;
  return rows.map(({ body }) => Number(body.split(' ')[1]));
}

async function expectOrderedOnce(device: Device, run: string, count: number) {
  await device.drained;
  device.end();
  expect(device.refused).toEqual([]);
  const all = await Promise.all(tickets.map((ticketId) => bodiesOf(run, ticketId)));
  for (const bodies of all) expect(bodies).toEqual(bodies.toSorted((a, b) => a - b));
  expect(all.flat().toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: count }, (_, at) => at),
  );
}

it('each reply once and in the order in which it was written, whatever happens to the attempts', async () => {
  const fault = fc.constantFrom<Fault>('none', 'none', 'unsent', 'unheard', 'busy', 'limited');
  const property = fc.asyncProperty(
    fc.array(fault, { minLength: 4, maxLength: 12 }),
    fc.array(fc.record({ tab: fc.nat(1), ticket: fc.nat(2) }), { minLength: 4, maxLength: 12 }),
    fc.nat(11),
    async (faults, writes, crashAt) => {
      await sql`delete from auth.throttle`;
      const run = newId();
      const device = new Device([...faults], 2);
      for (const [at, { tab, ticket }] of writes.entries()) {
        device.write(tab, tickets[ticket] ?? '', `${run} ${at}`);
        if (at === crashAt) device.crash(tab, at % 2);
      }
      await expectOrderedOnce(device, run, writes.length);
    },
  );
  await fc.assert(property, { numRuns: 5, endOnFailure: true });
}, 120_000);

it('360 of two tabs, both started anew: past the limit they wait, and none is refused or doubled', async () => {
  await sql`delete from auth.throttle`;
  const run = newId();
  const faults = Array.from({ length: 60 }, (): Fault => 'unheard');
  const device = new Device(faults, 2);
  for (let at = 0; at < 360; at += 1) device.write(at % 2, tickets[at % 3] ?? '', `${run} ${at}`);
  device.crash(0, 1);
  device.crash(1, 1);
  // Ends the rate limit's minute.
  await database.owner`
    create function forget_wait() returns trigger language plpgsql as $$
    begin new.resets_at = least(new.resets_at, now() + interval '1 second'); return new; end $$`;
  await database.owner`create trigger forget_wait before insert or update on auth.throttle
    for each row execute function forget_wait()`;
  await expectOrderedOnce(device, run, 360);
}, 240_000);
