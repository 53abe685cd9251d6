import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { schema } from '@/zero/schema';
import { ofDrizzle, ofPostgres, type PreparedStatements } from '@/lib/server/core/statements';
import { countWaitingMails, listDeadMails, retryMail } from './dead-letters';
import { deliversMail } from './waiting';
import { mailChannel, type NewMail, queueMail } from './outbox';
import { allMails } from './testing/mails';

let database: TestDatabase;
let drizzled: postgres.Sql;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 10 });
  // Drizzle changes how its connection reads and writes dates and JSON.
  drizzled = postgres(database.appUrl, { max: 2 });
}, 120_000);
beforeEach(() => database.owner`delete from mail`);
afterAll(async () => {
  await drizzled?.end();
  await database?.drop();
});

const mail = (more: Partial<NewMail<'request-refused'>> = {}): NewMail<'request-refused'> => ({
  organizationId: null,
  dedupeKey: 'request.refused:1',
  recipient: 'ada@example.com',
  template: 'request-refused',
  data: { organization: 'O’Neill “& Sons” $1' },
  ...more,
});

type Work = (tx: PreparedStatements) => Promise<unknown>;
const ways: [string, (work: Work) => Promise<unknown>][] = [
  ['the postgres driver', (work) => database.app.begin((tx) => work(ofPostgres(tx)))],
  ['Drizzle', (work) => drizzle(drizzled).transaction((tx) => work(ofDrizzle(tx)))],
  [
    'Zero',
    (work) => zeroDrizzle(schema, drizzle(drizzled)).transaction((tx) => work(tx.dbTransaction)),
  ],
];

describe.each(ways)('in a transaction of %s', (_, transact) => {
  it('keeps an email once, whoever repeats its event', async () => {
    await transact((tx) => queueMail(tx, mail()));
    await transact(async (tx) => {
      await queueMail(tx, mail({ recipient: 'other@example.com' }));
      await queueMail(tx, mail({ dedupeKey: 'request.refused:2' }));
    });
    const rows = await allMails(database.owner);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ recipient: 'ada@example.com', data: mail().data });
  });

  it('keeps nothing of a cause that fails', async () => {
    const failing = transact(async (tx) => {
      await queueMail(tx, mail());
      throw new Error('the cause failed');
    });
    await expect(failing).rejects.toThrow('the cause failed');
    expect(await allMails(database.owner)).toEqual([]);
  });

  it('lists dead letters and sends them again inside their organization only', async () => {
    const admin = await someone('admin@opsdesk.test', 'northwind');
    const other = await someone('agent@acme.test', 'acme');
    const client = await someone('client@opsdesk.test', 'northwind');
    const id = await deadMail(admin.organizationId);
    const as = async <Result>(
      who: { userId: string; organizationId: string },
      work: (tx: PreparedStatements) => Promise<Result>,
    ) => {
      const results: Result[] = [];
      await transact(async (tx) => {
        await tx.query('select id from enter_tenant($1, $2)', [who.userId, who.organizationId]);
        results.push(await work(tx));
      });
      return results[0];
    };

    expect(await as(admin, (tx) => listDeadMails(tx, admin.organizationId))).toEqual([
      {
        id,
        recipient: 'ada@example.com',
        template: 'request-refused',
        attempts: 3,
        reason: 'It was refused.',
        createdAt: Date.parse('2026-11-20T10:00:00Z'),
        mayRepeat: true,
      },
    ]);
    for (const stranger of [other, client]) {
      expect(await as(stranger, (tx) => listDeadMails(tx, admin.organizationId))).toEqual([]);
      expect(await as(stranger, (tx) => retryMail(tx, admin.organizationId, id))).toBeUndefined();
      expect(
        await as(stranger, (tx) => retryMail(tx, stranger.organizationId, id)),
      ).toBeUndefined();
    }
    const waiting = (who: typeof admin) =>
      as(who, (tx) => countWaitingMails(tx, admin.organizationId));
    const nothing = { count: 0, oldestAt: null };
    expect(await waiting(admin)).toEqual(nothing);
    const again = () => as(admin, (tx) => retryMail(tx, admin.organizationId, id));
    expect(await again()).toEqual({ mayRepeat: true });
    expect(await again()).toBeUndefined();
    const queued = { count: 1, oldestAt: Date.parse('2026-11-20T10:00:00Z') };
    expect(await waiting(admin)).toEqual(queued);
    for (const stranger of [other, client]) expect(await waiting(stranger)).toEqual(nothing);
    expect(await allMails(database.owner)).toMatchObject([{ status: 'queued', attempts: 0 }]);
  });
});

describe('row-level security', () => {
  it('let a client’s member cause an email of their organization, and read none', async () => {
    const client = await someone('client@opsdesk.test', 'northwind');
    const seen = await database.app.begin(async (tx) => {
      await tx`select from enter_tenant(${client.userId}, ${client.organizationId})`;
      await queueMail(ofPostgres(tx), mail({ organizationId: client.organizationId }));
      return await tx`select 1 from mail`;
    });
    expect(seen).toHaveLength(0);
    expect(await allMails(database.owner)).toHaveLength(1);
  });

  it('refuse an email in another organization’s name', async () => {
    const { organizationId } = await someone('agent@acme.test', 'acme');
    const client = await someone('client@opsdesk.test', 'northwind');
    const writing = database.app.begin(async (tx) => {
      await tx`select from enter_tenant(${client.userId}, ${client.organizationId})`;
      await queueMail(ofPostgres(tx), mail({ organizationId }));
    });
    await expect(writing).rejects.toThrow(/row-level security/);
  });
});

it('tells the worker at commit, not before', async () => {
  let told = 0;
  const listening = await database.owner.listen(mailChannel, () => void told++);
  await database.app.begin(async (tx) => {
    await queueMail(ofPostgres(tx), mail());
    await database.owner`select 1`;
    expect(told).toBe(0);
  });
  await expect.poll(() => told, { timeout: 10_000 }).toBe(1);
  await listening.unlisten();
});

async function someone(email: string, slug: string) {
  const [row] = await database.owner<{ userId: string; organizationId: string }[]>`
    select m.user_id "userId", m.organization_id "organizationId"
    from member m join organization o on o.id = m.organization_id
    where m.email = ${email} and o.slug = ${slug}`;
  if (!row) throw new Error(`No ${email} in ${slug}`);
  return row;
}

/** An email that was given up long ago. */
async function deadMail(organizationId: string): Promise<string> {
  const id = newId();
  await database.owner`
    insert into mail (id, organization_id, dedupe_key, recipient, template, status, attempts,
      last_error, created_at, first_attempt_at)
    values (${id}, ${organizationId}, ${id}, 'ada@example.com', 'request-refused', 'dead', 3,
      'It was refused.', '2026-11-20T10:00:00Z', now() - interval '2 days')`;
  return id;
}

it.each([
  ['local', undefined, true],
  ['production', undefined, false],
  ['production', { apiKey: 'key', from: 'desk@example.com', baseUrl: undefined }, true],
] as const)('leaves a desk that is %s with %j: %j', (mode, resend, expected) => {
  expect(deliversMail({ mode, resend })).toBe(expected);
});
