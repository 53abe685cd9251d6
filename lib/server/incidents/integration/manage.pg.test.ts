import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { asMember } from '@/lib/server/core/identity';
import { postgresQuery } from '@/lib/server/core/query';
import { findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { findIntake } from '../alert/intake/keep-events';
import { createIntegration, removeIntegration, replaceKey } from './manage';

let database: TestDatabase;
let manager: Someone;
let serviceId: string;

beforeAll(async () => {
  database = await testDatabase();
  drizzle(database.app);
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  manager = await findSomeone(database, 'manager@opsdesk.test');
  const [row] = await database.owner<{ id: string }[]>`
    select id from service where organization_id = ${manager.organizationId} order by id limit 1`;
  serviceId = row?.id ?? '';
}, 120_000);

afterAll(() => database?.drop());

type Place = Parameters<typeof createIntegration>[0];

const asManager = <T>(work: (place: Place) => Promise<T>) =>
  asMember(database.app, manager, (sql, actor) =>
    work({ sql, query: postgresQuery(sql), organizationId: manager.organizationId, actor }),
  );

const given = { kind: 'pagerduty' as const, mapping: {} };
const works = async (token: string) => (await findIntake(database.app, token)) !== undefined;

it('gives a key that works until it is replaced or the integration removed', async () => {
  const created = await asManager((place) =>
    createIntegration(place, { ...given, serviceId, name: 'Prometheus' }),
  );
  if (!created || created === 'taken') throw new Error('It was not added');
  expect(await works(created.token)).toBe(true);
  const replaced = await asManager((place) => replaceKey(place, created.id));
  expect(await works(created.token)).toBe(false);
  expect(await works(replaced?.token ?? '')).toBe(true);
  expect(await asManager((place) => removeIntegration(place, created.id))).toBe(true);
  expect(await works(replaced?.token ?? '')).toBe(false);
  expect(await asManager((place) => replaceKey(place, created.id))).toBeUndefined();
  const entries = await database.owner<{ action: string }[]>`
    select action from audit_entry where subject_id = ${created.id} order by created_at, id`;
  expect(entries.map(({ action }) => action)).toEqual([
    'integration.create',
    'integration.rotate',
    'integration.remove',
  ]);
});

it('has a name that its service has once, and a service of the organization', async () => {
  const add = (name: string, of = serviceId) =>
    asManager((place) => createIntegration(place, { ...given, serviceId: of, name }));
  expect(await add('Grafana')).toMatchObject({ token: expect.stringMatching(/^od_ingest_/) });
  expect(await add('grafana')).toBe('taken');
  const [foreign] = await database.owner<{ id: string }[]>`
    select id from service where organization_id <> ${manager.organizationId} limit 1`;
  for (const id of [foreign?.id ?? '', newId()]) expect(await add('Nagios', id)).toBeUndefined();
});
