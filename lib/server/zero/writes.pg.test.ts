import type { ReadonlyJSONObject, ReadonlyJSONValue } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import { namesOf } from '@/zero/testing/registry';
import { applyMutation } from './mutate';
import { attempts, findSomeone, type Refused, type Someone } from './testing';
import { idsOf, prepareWrites, whoMay } from './testing-writes';
import type { Ids } from '@/zero/testing/entity-samples';
import { serverNameOf } from '@/zero/testing/rows';
import { writeSamples } from '@/zero/testing/samples';

// Every mutator × every person × foreign and mixed ids in every id argument.

/** Names nobody's rows: everyone who may do it at all does it for themselves. */
const isOwn = (name: string) => ['ticket.create', 'preference.change'].includes(name);
const isNewRow = (path: readonly string[]) => ['id', 'messageId'].includes(path.at(-1) ?? '');

const notAllowed = {
  code: 'NOT_ALLOWED',
  message: 'Not found, or you have no permission to change it.',
};

const providerOf = (of: TestDatabase) => zeroDrizzle(schema, drizzle(of.app));
type Provider = ReturnType<typeof providerOf>;

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let provider: Provider;
let people: Record<string, Someone>;
let northwind: Ids;
let acme: Ids;
let others: Ids;
let tried = 0;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  provider = providerOf(database);
  const find = (email: string, slug?: string) => findSomeone(database, email, slug);
  people = {
    admin: await find('admin@opsdesk.test'),
    manager: await find('manager@opsdesk.test'),
    agent: await find('agent@opsdesk.test'),
    client: await find('client@opsdesk.test'),
    'other client': await find('other-client@opsdesk.test'),
    disabled: await find('disabled@opsdesk.test'),
    pending: await find('pending@opsdesk.test'),
  };
  const stranger = await find('agent@acme.test', 'acme');
  const { organizationId } = people['admin'] ?? stranger;
  people['agent of another organization'] = { ...stranger, organizationId };
  people['nobody'] = { ...stranger, organizationId, userId: newId() };
  await prepareWrites(database);
  northwind = await idsOf(database, people['client']?.organizationId, people['client']?.clientId);
  others = await idsOf(
    database,
    people['client']?.organizationId,
    people['other client']?.clientId,
  );
  acme = await idsOf(database, stranger.organizationId, null);
}, 120_000);

afterAll(() => database?.drop());

/** Every table of an organization that browsers see, and what mutators keep beside. */
const tables = [
  ...Object.entries(schema.tables)
    .filter(([name, { columns }]) => name === 'organization' || 'organizationId' in columns)
    .map(([name]) => serverNameOf(name)),
  'ticket_counter',
  'ticket_merge',
];

const checksumQuery = tables
  .map((table) => {
    const place = table === 'organization' ? 'id' : 'organization_id';
    return `select '${table} ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) sum
      from ${table} t where ${place} <> $1`;
  })
  .join(' union all ');

/** Checksums of every tenant table; `except` leaves the rows of one organization out. */
async function checksums(except = newId()): Promise<string[]> {
  const rows = await database.owner.unsafe<{ sum: string }[]>(checksumQuery, [except], {
    prepare: true,
  });
  return rows.map(({ sum }) => sum).toSorted();
}

async function tryAs(who: string, name: string, args: ReadonlyJSONObject) {
  const person = people[who];
  if (!person) throw new Error(`Nobody is called ${who}`);
  tried += 1;
  return await attempt(person, name, args);
}

it('has an entry for every mutator', () => {
  expect(Object.keys(writeSamples).toSorted()).toEqual(namesOf(mutators).toSorted());
});

describe.each(Object.entries(writeSamples))('%s', (name, { may, args, creates = 'ticketId' }) => {
  it('is refused to everyone who may not, in the same words, and changes nothing', async () => {
    const before = await checksums();
    for (const who of Object.keys(people).filter((each) => !may.includes(each))) {
      // The other client's people may do it on their own client's, never on this one's.
      if (who === 'other client' && may.includes('client') && isOwn(name)) continue;
      const refused = await tryAs(who, name, args(northwind));
      expect(refused, who).toEqual(notAllowed);
      expect(await tryAs(who, name, args(acme)), `${who}, ids of elsewhere`).toEqual(notAllowed);
    }
    expect(await checksums()).toEqual(before);
  });

  it('takes no id of elsewhere in any place', async () => {
    const before = await checksums();
    for (const path of idPaths(args(northwind)).filter((each) => !isNewRow(each))) {
      for (const foreign of [...Object.values(acme), newId(), 'nonsense', '__proto__']) {
        const refused = await tryAs(whoMay(may), name, replaced(args(northwind), path, foreign));
        expect(refused, `${path.join('.')} = ${foreign}`).toBeDefined();
      }
    }
    expect(await checksums()).toEqual(before);
  });

  it('leaves a row of elsewhere alone whose id it is given for a new one', async () => {
    const organizationId = people['admin']?.organizationId;
    const before = await checksums(organizationId);
    const taken = { ...acme, id: acme[creates] };
    for (const path of idPaths(args(northwind)).filter(isNewRow)) {
      const value = path.at(-1) === 'messageId' ? taken.messageId : taken.id;
      const refused = await tryAs(whoMay(may), name, replaced(args(northwind), path, value));
      expect(refused, path.join('.')).toBeDefined();
    }
    expect(await checksums(organizationId)).toEqual(before);
  });

  it('takes no organization in which the member is not, and no key that it does not know', async () => {
    const before = await checksums();
    const who = whoMay(may);
    const { organizationId } = await findSomeone(database, 'agent@acme.test', 'acme');
    expect(await tryAs(who, name, { ...args(acme), organizationId })).toEqual(notAllowed);
    for (const extra of [
      { role: 'admin' },
      { status: 'active' },
      { createdAt: 1 },
      { number: 1 },
    ]) {
      const refused = await tryAs(who, name, {
        ...args(northwind),
        ...mixed(args(northwind), extra),
      });
      expect(refused?.code, JSON.stringify(extra)).toBe('INVALID');
    }
    expect(await checksums()).toEqual(before);
  });
});

/** What one change leaves behind, but for its times. */
async function traceOf(who: string, name: string, args: ReadonlyJSONObject): Promise<Trace> {
  const person = people[who];
  if (!person) throw new Error(`Nobody is called ${who}`);
  let trace: Trace | undefined;
  try {
    await provider.transaction(async (tx) => {
      await applyMutation(tx, { userId: person.userId }, name, {
        organizationId: person.organizationId,
        at: 1,
        ...args,
      });
      const query = async (text: string) => [...(await tx.dbTransaction.query(text, []))];
      await query("select set_config('app.audience', 'internal', true)");
      const events = await query(`
        select ticket_id, kind, from_value, to_value from ticket_event
        where xmin = pg_current_xact_id()::xid order by id`);
      await query("select set_config('app.audience', 'worker', true)");
      const entries = await query(`
        select action, subject_id, before, after from audit_entry
        where xmin = pg_current_xact_id()::xid order by id`);
      const followed = await query(`
        select payload->>'kind' as kind, payload->>'subjectId' as subject_id,
          payload->>'itemId' as item_id, payload->'data' as data
        from queued_task
        where topic = 'notification.deliver' and xmin = pg_current_xact_id()::xid
        order by 1, 3`);
      trace = { entries, events, followed };
      throw new RolledBack();
    });
  } catch (error) {
    if (isApplicationError(error)) return { refused: error.message };
    if (!(error instanceof RolledBack)) throw error;
  }
  return JSON.parse(
    JSON.stringify(trace).replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"|\b1[6-9]\d{11}\b/g, '"a time"'),
  ) as Trace;
}

class RolledBack extends Error {}
type Trace = { entries: unknown[]; events: unknown[]; followed: unknown[] } | { refused: string };

/** The same arguments with every id in capitals, and the organization's. */
function inCapitals(args: ReadonlyJSONObject): ReadonlyJSONObject {
  let copy = args;
  for (const path of idPaths(args)) {
    const id = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], args);
    copy = replaced(copy, path, String(id).toUpperCase());
  }
  return copy;
}

describe('ids in capitals', () => {
  let recorded = 0;

  it.each(Object.entries(writeSamples))('mean the same to %s', async (name, { may, args }) => {
    const who = whoMay(may);
    const given = { organizationId: people[who]?.organizationId ?? '', ...args(northwind) };
    const expected = await traceOf(who, name, given);
    expect(await traceOf(who, name, inCapitals(given))).toEqual(expected);
    if ('entries' in expected && expected.entries.length > 0) recorded += 1;
  });

  it('were tried on changes that leave an entry', () => {
    expect(recorded).toBeGreaterThan(40);
  });
});

describe('a client', () => {
  it('cannot name another client’s rows beside their own', async () => {
    const before = await checksums();
    for (const [name, { may, args }] of Object.entries(writeSamples)) {
      if (!may.includes('client') || isOwn(name)) continue;
      const refused: Refused | undefined = await tryAs('client', name, args(others));
      expect(refused, name).toEqual(notAllowed);
    }
    expect(await checksums()).toEqual(before);
  });
});

it('knows whose id each new one is', () => {
  for (const [name, { args, creates }] of Object.entries(writeSamples)) {
    expect(idPaths(args(northwind)).some(isNewRow), name).toBe(creates !== undefined);
  }
});

describe.each(Object.entries(writeSamples).filter(([, { creates }]) => creates))(
  '%s',
  (name, { may, args, creates = 'ticketId' }) => {
    it('stops at an id that is taken, in the same words whoever’s row has it', async () => {
      const before = await checksums();
      for (const ids of [northwind, others, acme]) {
        const taken = { id: ids[creates], messageId: ids.messageId };
        for (const path of idPaths(args(northwind)).filter(isNewRow)) {
          const value = path.at(-1) === 'messageId' ? taken.messageId : taken.id;
          const refused = await tryAs(whoMay(may), name, replaced(args(northwind), path, value));
          expect(refused, path.join('.')).toEqual(notAllowed);
        }
      }
      expect(await checksums()).toEqual(before);
    });

    it('does nothing when it is sent again', async () => {
      const { attachmentIds: _, ...given } = args(northwind);
      expect(await tryAs(whoMay(may), name, given)).toBeUndefined();
      const before = await checksums();
      expect(await tryAs(whoMay(may), name, given)).toBeUndefined();
      expect(await checksums()).toEqual(before);
    });
  },
);

it('was tried often enough to mean something', () => {
  console.info(`${tried} attempts of ${Object.keys(writeSamples).length} mutators`);
  expect(tried).toBeGreaterThan(500);
});

/** Keys that the arguments do not have already. */
const mixed = (args: ReadonlyJSONObject, extra: ReadonlyJSONObject) =>
  Object.fromEntries(
    Object.entries(extra).map(([key, value]) => [key in args ? `${key}_` : key, value ?? null]),
  );

const looksLikeId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** Where the ids are, at any depth. */
function idPaths(value: ReadonlyJSONValue | undefined, path: string[] = []): string[][] {
  if (looksLikeId(value) && path.at(-1) !== 'name') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => idPaths(each, [...path, key]));
}

function replaced(
  args: ReadonlyJSONObject,
  path: readonly string[],
  value: string,
): ReadonlyJSONObject {
  const copy: ReadonlyJSONObject = structuredClone(args);
  let place = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  place[path.at(-1) ?? ''] = value;
  return copy;
}
