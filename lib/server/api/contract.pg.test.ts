import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { apiOperations } from '../modules';
import type { ApiDocument } from './document';
import { breakingChanges } from './testing-breaking';
import { apiOn, everyScope, insertKey } from './testing';
import { type ApiIds, apiIdsOf, apiSamples } from './testing-samples';

// Every operation of the document, with valid and invalid input, without its scope, and with another
// organization's rows.

let database: TestDatabase;
let api: ReturnType<typeof apiOn>;
let document: ApiDocument;
let northwind: ApiIds;
let acme: ApiIds;
let token: string;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  api = apiOn(database);
  document = await api.document();
  northwind = await apiIdsOf(database, 'northwind');
  acme = await apiIdsOf(database, 'acme');
  ({ token } = await insertKey(database));
});

afterAll(async () => {
  await database?.drop();
  vi.unstubAllEnvs();
});

type Operation = (typeof apiOperations)[number];

const sampleOf = ({ id }: Operation, ids: ApiIds) => {
  const sample = apiSamples[id]?.(ids);
  if (!sample) throw new Error(`${id} has no sample in testing-samples.ts`);
  return sample;
};

function request(of: Operation, ids: ApiIds, more: { search?: string; body?: object } = {}) {
  const { path = {}, search, body } = sampleOf(of, ids);
  const place = of.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const query = [search, more.search].filter(Boolean).join('&');
  return {
    path: query ? `${place}?${query}` : place,
    sent: {
      method: of.method.toUpperCase(),
      ...((body ?? more.body) && { body: { ...body, ...more.body } }),
    },
  };
}

/** How the document says that this answer has to be. */
function documented(of: Operation, status: number): ValidateFunction {
  const answer = document.paths[`/api/v1${of.path}`]?.[of.method]?.responses[status];
  if (!answer) throw new Error(`${of.id} does not document ${status}`);
  const { content } =
    '$ref' in answer ? (document.components.responses[`Problem${status}`] ?? {}) : answer;
  const [schema] = Object.values(content ?? {}).map((each) => each.schema);
  // References stand in the document, so it comes along.
  return ajv.compile({ ...schema, components: document.components });
}

function expectDocumented(of: Operation, status: number, body: unknown) {
  const validate = documented(of, status);
  validate(body);
  expect(validate.errors, JSON.stringify(body)).toBeNull();
}

it('tries every operation', () => {
  expect(Object.keys(apiSamples).toSorted()).toEqual(apiOperations.map(({ id }) => id).toSorted());
});

describe.each(apiOperations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (_, of) => {
    it('is refused without a key and without its scope, whatever is sent', async () => {
      const { path, sent } = request(of, northwind, { search: 'unknown=1' });
      const anonymous = await api.send(undefined, path, sent);
      expect(anonymous.status).toBe(401);
      const others = everyScope.filter((scope) => scope !== of.scope);
      const key = await insertKey(database, { scopes: others });
      const answer = await api.send(key.token, path, sent);
      expect(answer.status).toBe(403);
      expectDocumented(of, 403, answer.body);
    });

    it('refuses what it does not know', async () => {
      const { path, sent } = request(of, northwind, { search: 'unknown=1' });
      const answer = await api.send(token, path, sent);
      expect(answer.status).toBe(400);
      expectDocumented(of, 400, answer.body);
      if (!of.body) return;
      const wrong = request(of, northwind, { body: { unknown: 1 } });
      const refused = await api.send(token, wrong.path, wrong.sent);
      expect(refused.body['errors']).toEqual([
        { pointer: '#/unknown', detail: 'This field is unknown.' },
      ]);
    });

    it('reads and changes nothing of another organization', async () => {
      const { path: ids, body, own = [] } = sampleOf(of, northwind);
      const key = await insertKey(database, { slug: 'acme' });
      if (ids || own.length > 0) {
        const { path, sent } = request(of, northwind);
        const answer = await api.send(key.token, path, sent);
        expect(answer.status).toBe(404);
        expectDocumented(of, 404, answer.body);
        const missing = Object.fromEntries(Object.keys(northwind).map((name) => [name, newId()]));
        const nowhere = request(of, missing as ApiIds);
        const same = await api.send(key.token, nowhere.path, nowhere.sent);
        expect({ ...same.body, requestId: '' }).toEqual({ ...answer.body, requestId: '' });
      } else if (!body) {
        const { path } = request(of, acme);
        const text = JSON.stringify((await api.send(key.token, path)).body);
        const rows = await database.owner<{ id: string }[]>`
        select t.id::text from ticket t join organization o on o.id = t.organization_id
        where o.slug = 'northwind'
        union all select m.id::text from member m join organization o on o.id = m.organization_id
        where o.slug = 'northwind'
        union all select c.id::text from client c join organization o on o.id = c.organization_id
        where o.slug = 'northwind'`;
        expect(rows.filter(({ id }) => text.includes(id))).toEqual([]);
      }
    });

    it('answers as the document says', async () => {
      const { path, sent } = request(of, northwind);
      const answer = await api.send(token, path, sent);
      expect(answer.status, JSON.stringify(answer.body)).toBe(of.status ?? 200);
      expectDocumented(of, answer.status, answer.body);
      if (of.isSingle) expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
    });
  },
);

describe('the document', () => {
  it('only grows', () => {
    const committed = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as ApiDocument;
    expect(breakingChanges(committed, document)).toEqual([]);
  });

  it('is the committed one', () => {
    const committed = readFileSync('docs/openapi.json', 'utf8');
    expect(document, 'run `npm run openapi`').toEqual(JSON.parse(committed));
  });

  it.each([
    ['an operation', (d: ApiDocument) => delete d.paths['/api/v1/teams']],
    ['a field of an answer', (d: ApiDocument) => delete propertiesOf(d, 'Ticket')['title']],
    [
      'a parameter',
      (d: ApiDocument) => d.paths['/api/v1/tickets']?.['get']?.parameters.splice(2, 1),
    ],
  ])('is broken by taking away %s', (_, change) => {
    const changed = structuredClone(document);
    change(changed);
    expect(breakingChanges(document, changed)).not.toEqual([]);
  });
});

const propertiesOf = ({ components }: ApiDocument, name: string) =>
  components.schemas[name]?.['properties'] as Record<string, unknown>;
