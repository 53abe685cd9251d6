import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { endpoint, findSomeone, type Someone } from './testing';

let database: TestDatabase;
let sql: postgres.Sql;
let push: Awaited<ReturnType<typeof endpoint>>;
let agent: Someone;
let ticketId: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  sql = postgres(database.appUrl, { max: 4, connection: { lock_timeout: 2_000 } });
  push = await endpoint(database, sql);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  const [ticket] = await database.owner<{ id: string }[]>`
    select id from ticket where organization_id = ${agent.organizationId} and status = 'open' limit 1`;
  ticketId = ticket?.id ?? '';
  // Raises `code` at the first `times` messages that are written; a sequence is not rolled back.
  await database.owner.unsafe(`
    create table fault (code text, times int);
    create sequence faults;
    grant select on fault to public;
    grant all on sequence faults to public;
    create function fail_for_a_while() returns trigger language plpgsql as $$
    declare each fault%rowtype;
    begin
      select * into each from fault;
      if each.times >= nextval('faults') then
        raise exception 'the words of the driver' using errcode = each.code;
      end if;
      return new;
    end $$;
    create trigger fail_for_a_while before insert on ticket_message
      for each row execute function fail_for_a_while()`);
}, 120_000);

afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await database?.drop();
});

beforeEach(() => fail('', 0));

async function fail(code: string, times: number) {
  await database.owner`delete from fault`;
  await database.owner`insert into fault values (${code}, ${times})`;
  await database.owner`select setval('faults', 1, false)`;
}

const reply = (body = 'Hello.') => {
  const id = newId();
  return { id, writeId: id, ticketId, body, attachmentIds: [], thenStatus: null };
};
const post = (args: ReturnType<typeof reply>, id = 1, client = newId()) =>
  push(agent, client, [{ id, name: 'message.post', args }]);

const countOf = async (id: string) =>
  (await database.owner`select 1 from ticket_message where id = ${id}`).count;

const busy = expect.objectContaining({
  error: 'app',
  details: { code: 'BUSY', retryAfter: expect.any(Number) },
});

describe('a change that meets a failure which passes by itself', () => {
  it.each(['57P01', '08006', '40001', '40P01'])(
    '%s: is tried again here and is saved once',
    async (code) => {
      await fail(code, 2);
      const args = reply();
      expect(await post(args)).toEqual([{}]);
      expect(await countOf(args.id)).toBe(1);
    },
  );

  it.each(['55P03', '57014', '53300', '40P01'])(
    '%s that lasts: is to be sent anew, and then is saved once',
    async (code) => {
      await fail(code, 1_000);
      const args = reply();
      const [result] = await post(args);
      expect(result).toEqual(busy);
      expect(result?.message).not.toContain('driver');
      await fail(code, 0);
      const client = newId();
      expect(await post(args, 1, client)).toEqual([{}]);
      expect(await post(args, 2, client)).toEqual([{}]);
      expect(await countOf(args.id)).toBe(1);
    },
  );

  it('a database that stays away: the push fails, nothing is used up, and it goes in order later', async () => {
    await fail('57P01', 1_000);
    const client = newId();
    const replies = [reply('First'), reply('Second')];
    const mutations = replies.map((args, at) => ({ id: at + 1, name: 'message.post', args }));
    await expect(push(agent, client, mutations)).rejects.toThrow('A statement failed.');
    await fail('', 0);
    expect(await push(agent, client, mutations)).toEqual([{}, {}]);
    const rows = await database.owner`
      select id from ticket_message where id in ${database.owner(replies.map(({ id }) => id))}
      order by created_at, id`;
    expect(rows.map(({ id }) => id)).toEqual(replies.map(({ id }) => id));
  });

  it('a ticket that somebody holds for longer than the lock timeout', async () => {
    const release = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const holding = database.owner.begin(async (tx) => {
      await tx`select 1 from ticket where id = ${ticketId} for update`;
      held.resolve();
      await release.promise;
    });
    await held.promise;
    const args = reply();
    expect(await post(args)).toEqual([busy]);
    release.resolve();
    await holding;
    expect(await post(args)).toEqual([{}]);
  });
});

it('a change that fails for good is refused without the words of the database', async () => {
  await fail('23514', 1_000);
  const [result] = await post(reply());
  expect(result).toMatchObject({ error: 'app', details: { code: 'UNAVAILABLE' } });
  expect(result?.message).not.toContain('driver');
});
