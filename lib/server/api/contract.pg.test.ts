import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { insertSession, sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { newId } from '@/zero/core/ids';
import { type Actor, can } from '@/zero/roles';
import { apiOperations } from '../modules';
import { breakingChanges } from './breaking';
import type { ApiDocument } from './document';
import { type Answered, apiOn, everyScope, insertKey } from './testing';
import { type ApiIds, apiIdsOf, apiSamples } from './testing-samples';

// Every operation of the document, with valid and invalid input, without its scope, and with another
// organization's rows. Every answer has to be as the document says.

let database: TestDatabase;
let api: ReturnType<typeof apiOn>;
let document: ApiDocument;
let northwind: ApiIds;
let acme: ApiIds;
let token: string;
let acmeToken: string;
let people: Record<'client' | 'agent', Record<string, string>>;
let dataDir: string;
const supportAgent: Actor = {
  id: newId(),
  organizationId: newId(),
  userType: 'internal',
  role: 'support_agent',
  status: 'active',
  clientId: null,
};
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-api-test-'));
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  vi.stubEnv('DATA_DIR', dataDir);
  api = apiOn(database);
  document = await api.document();
  ({ token } = await insertKey(database));
  ({ token: acmeToken } = await insertKey(database, { slug: 'acme' }));
  for (const each of [token, acmeToken]) {
    const sent = { method: 'POST', body: 'A log', headers: { 'content-type': 'text/plain' } };
    expect((await api.send(each, '/attachments?name=a.txt', sent)).status).toBe(201);
  }
  const headersOf = async (email: string) => ({
    origin: 'http://localhost:3000',
    'opsdesk-organization': 'northwind',
    cookie: `${sessionCookie}=${(await insertSession(database.owner, email, env().authSecret)).value}`,
  });
  people = {
    client: await headersOf('client@opsdesk.test'),
    agent: await headersOf('agent@opsdesk.test'),
  };
  northwind = await apiIdsOf(database, 'northwind');
  acme = await apiIdsOf(database, 'acme');
});

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

type Operation = (typeof apiOperations)[number];
type Sent = { path: string; sent: { method: string; body?: unknown } };

const sampleOf = ({ id }: Operation, ids: ApiIds) => {
  const sample = apiSamples[id]?.(ids);
  if (!sample) throw new Error(`${id} has no sample in testing-samples.ts`);
  return sample;
};

type More = { path?: Record<string, string>; search?: string; body?: object };

function request(of: Operation, ids: ApiIds, more: More = {}): Sent {
  const { path, search, body, bytes } = sampleOf(of, ids);
  const params: Record<string, string> = { ...path, ...more.path };
  const place = of.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const query = [search, more.search].filter(Boolean).join('&');
  const sent = bytes ?? ((body ?? more.body) && { ...body, ...more.body });
  return {
    path: query ? `${place}?${query}` : place,
    sent: { method: of.method.toUpperCase(), ...(sent !== undefined && { body: sent }) },
  };
}

const operationIn = (of: Operation) => document.paths[`/api/v1${of.path}`]?.[of.method];

/** How the document says that an answer of this status has to be. */
function documented(of: Operation, status: number) {
  const answer = operationIn(of)?.responses[status];
  if (!answer) throw new Error(`${of.id} does not document ${status}`);
  const found = '$ref' in answer ? document.components.responses[`Problem${status}`] : answer;
  if (!found) throw new Error(`There is no Problem${status}`);
  return found;
}

const keys = new Map<string, Promise<{ token: string }>>();

/** A key with every scope but this one. */
async function keyWithout(scope: string): Promise<string> {
  const scopes = everyScope.filter((each) => each !== scope);
  const made = keys.get(scope) ?? insertKey(database, { scopes });
  keys.set(scope, made);
  return (await made).token;
}

const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  // References stand in the document, so it comes along.
  const made = validators.get(key) ?? ajv.compile({ ...schema, components: document.components });
  validators.set(key, made);
  return made;
}

/** Sends it and compares the answer with the document. */
async function send(of: Operation, key: string | undefined, { path, sent }: Sent) {
  const answer = await api.send(key, path, sent);
  expectDocumented(of, answer);
  return answer;
}

function expectDocumented(of: Operation, { status, headers, text, body }: Answered) {
  const { content, headers: named } = documented(of, status);
  const [mediaType = '', media] = Object.entries(content)[0] ?? [];
  if (mediaType !== '*/*') expect(headers.get('content-type')).toBe(mediaType);
  const missing = Object.keys(named).filter((name) => !headers.has(name));
  // Whoever is not known has no limit; a replay is marked, a first answer is not.
  const mayBeMissing = [
    'Idempotent-Replayed',
    ...(status === 401 ? ['RateLimit', 'RateLimit-Policy'] : []),
  ];
  expect(missing.filter((name) => !mayBeMissing.includes(name))).toEqual([]);
  if (!media || mediaType === '*/*') return;
  const validate = validatorOf(media.schema);
  validate(mediaType === 'text/event-stream' ? text : body);
  expect(validate.errors, text).toBeNull();
}

type Schema = { type?: unknown; anyOf?: unknown; [key: string]: unknown };

/** Whether a text of any kind is a value of it. */
const takesText = ({ type, anyOf, ...rest }: Schema): boolean =>
  Array.isArray(anyOf)
    ? anyOf.some(takesText)
    : type === 'string' && !['enum', 'format', 'const'].some((keyword) => keyword in rest);

/** Requests that the document forbids, each with what is wrong with it. */
function wrongRequests(of: Operation, ids: ApiIds): { pointers: string[]; sent: Sent }[] {
  const { parameters = [], requestBody } = operationIn(of) ?? {};
  const wrongIn = (place: string) =>
    parameters
      .filter((parameter) => parameter.in === place && !takesText(parameter.schema))
      .map(({ name }) => name);
  const [inPath, inQuery] = [wrongIn('path'), ['unknown', ...wrongIn('query')]];
  const { properties = {}, required = [] } = (requestBody?.content['application/json']?.schema ??
    {}) as { properties?: Record<string, Schema>; required?: string[] };
  const inBody = ['unknown', ...Object.keys(properties)];
  const { path, sent } = request(of, ids);
  const each = <T>(names: string[], value: T) =>
    Object.fromEntries(names.map((name) => [name, value]));
  const search = inQuery.map((name) => `${name}=nonsense`).join('&');
  const wrong = [
    { pointers: inPath, sent: request(of, ids, { path: each(inPath, 'nonsense') }) },
    { pointers: inQuery, sent: request(of, ids, { search }) },
  ];
  if (parameters.some(({ name }) => name === 'cursor')) {
    wrong.push({ pointers: ['cursor'], sent: request(of, ids, { search: 'cursor=nonsense' }) });
  }
  if (requestBody?.content['application/json']) {
    wrong.push(
      {
        pointers: inBody.map((name) => `#/${name}`),
        sent: request(of, ids, { body: each(inBody, [{ wrong: true }]) }),
      },
      {
        pointers: required.map((name) => `#/${name}`),
        sent: { path, sent: { ...sent, body: {} } },
      },
    );
  }
  return wrong.filter(({ pointers }) => pointers.length > 0);
}

it('tries every operation', () => {
  expect(Object.keys(apiSamples).toSorted()).toEqual(apiOperations.map(({ id }) => id).toSorted());
});

describe.each(apiOperations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (_, of) => {
    it('is refused without a key and without its scope, whatever is sent', async () => {
      const anything = request(of, northwind, { search: 'unknown=1' });
      expect((await send(of, undefined, anything)).status).toBe(401);
      expect((await send(of, await keyWithout(of.scope), anything)).status).toBe(403);
    });

    it('is refused to people who may not', async () => {
      const { path, sent } = request(of, northwind);
      // The limits of a person are no matter of this.
      await database.owner`delete from auth.throttle`;
      const client = await api.send(undefined, path, { ...sent, headers: people.client });
      expectDocumented(of, client);
      expect(client.status).toBe(404);
      if (!of.capability || can(supportAgent, of.capability)) return;
      const agent = await api.send(undefined, path, { ...sent, headers: people.agent });
      expectDocumented(of, agent);
      expect(agent.status).toBe(403);
    });

    it('refuses what the document forbids, and says what it is', async () => {
      for (const { pointers, sent } of wrongRequests(of, northwind)) {
        const answer = await send(of, token, sent);
        expect(answer.status, answer.text).toBe(400);
        const errors = answer.body['errors'] as { pointer: string }[];
        const isNamed = (wanted: string) =>
          errors.some(({ pointer }) => pointer === wanted || pointer.startsWith(`${wanted}/`));
        expect(pointers.filter((pointer) => !isNamed(pointer))).toEqual([]);
      }
    });

    it('reads and changes nothing of another organization', async () => {
      const { path: ids, body, bytes, own = [] } = sampleOf(of, northwind);
      if (ids || own.length > 0) {
        const answer = await send(of, acmeToken, request(of, northwind));
        expect(answer.status).toBe(404);
        const missing = Object.fromEntries(Object.keys(northwind).map((name) => [name, newId()]));
        const same = await send(of, acmeToken, request(of, missing as ApiIds));
        expect({ ...same.body, requestId: '' }).toEqual({ ...answer.body, requestId: '' });
      } else if (!body && !bytes) {
        const { text } = await send(of, acmeToken, request(of, acme));
        const rows = await database.owner<{ id: string }[]>`
        select t.id::text from ticket t join organization o on o.id = t.organization_id
        where o.slug = 'northwind'
        union all select m.id::text from member m join organization o on o.id = m.organization_id
        where o.slug = 'northwind'
        union all select c.id::text from client c join organization o on o.id = c.organization_id
        where o.slug = 'northwind'
        union all select c.id::text from team c join organization o on o.id = c.organization_id
        where o.slug = 'northwind'`;
        expect(rows.filter(({ id }) => text.includes(id))).toEqual([]);
      }
    });

    it('answers as the document says', async () => {
      const answer = await send(of, token, request(of, northwind));
      expect(answer.status, answer.text).toBe(of.status ?? 200);
      if (!of.isSingle) return;
      const etag = answer.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
    });

    it('is done only on what If-Match names', async () => {
      if (of.method === 'get') return;
      const { path, sent } = request(of, northwind);
      const stale = { ...sent, headers: { 'if-match': '"0000000000000000000000"' } };
      const answer = await api.send(token, path, stale);
      expectDocumented(of, answer);
      // What was thrown away by now is not there.
      expect(of.current ? [404, 412] : [400, 404]).toContain(answer.status);
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
    ['a status', (d: ApiDocument) => delete operationOf(d, 'get')?.responses['200']],
    ['the scope that was enough', (d: ApiDocument) => operationOf(d, 'get')?.security.shift()],
    [
      'a value of a field of a request',
      (d: ApiDocument) => (bodyOf(d)['priority'] = { type: 'string', enum: ['low'] }),
    ],
    ['the choice to leave a field out', (d: ApiDocument) => requiredOf(d).push('priority')],
  ])('is broken by taking away %s', (_, change) => {
    const changed = structuredClone(document);
    change(changed);
    expect(breakingChanges(document, changed)).not.toEqual([]);
  });
});

const propertiesOf = ({ components }: ApiDocument, name: string) =>
  components.schemas[name]?.['properties'] as Record<string, unknown>;

const operationOf = ({ paths }: ApiDocument, method: string) => paths['/api/v1/tickets']?.[method];

const createSchemaOf = (of: ApiDocument) =>
  operationOf(of, 'post')?.requestBody?.content['application/json']?.schema;
const bodyOf = (of: ApiDocument) => createSchemaOf(of)?.['properties'] as Record<string, unknown>;
const requiredOf = (of: ApiDocument) => createSchemaOf(of)?.['required'] as string[];
