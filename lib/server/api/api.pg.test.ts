import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { env } from '@/lib/server/core/env';
import { fromGateway } from '@/lib/server/core/testing';
import { newId } from '@/zero/core/ids';
import { apiOn, insertKey } from './testing';

let database: TestDatabase;
let api: ReturnType<typeof apiOn>;
let token: string;
let keyId: string;
let clientId: string;
let agentId: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  api = apiOn(database);
  ({ token, id: keyId } = await insertKey(database, { name: 'Billing sync' }));
  const [row] = await database.owner<{ clientId: string; agentId: string }[]>`
    select c.client_id "clientId", a.id "agentId"
    from member c join member a on a.organization_id = c.organization_id
    join organization o on o.id = c.organization_id
    where o.slug = 'northwind' and c.email = 'client@opsdesk.test' and a.email = 'agent@opsdesk.test'`;
  ({ clientId, agentId } = row ?? { clientId: '', agentId: '' });
});

afterAll(async () => {
  await database?.drop();
  vi.unstubAllEnvs();
});

const ticket = () => ({ clientId, title: 'The printer beeps', body: 'It beeps **twice**.' });
const create = (body: unknown = ticket(), headers: Record<string, string> = {}) =>
  api.send(token, '/tickets', { method: 'POST', body, headers });
const idOf = ({ body }: { body: Record<string, unknown> }) => String(body['id']);

describe('a key', () => {
  it('opens a ticket, answers, and is named by thread and audit log', async () => {
    const created = await create();
    expect(created).toMatchObject({
      status: 201,
      body: { title: 'The printer beeps', status: 'new', channel: 'api', client: { id: clientId } },
    });
    const id = idOf(created);
    const posted = await api.send(token, `/tickets/${id}/messages`, {
      method: 'POST',
      body: { body: 'We are on it.', thenStatus: 'waiting_on_client' },
    });
    expect(posted).toMatchObject({
      status: 201,
      body: { author: null, apiKeyId: keyId, authorType: 'agent' },
    });
    const noted = await api.send(token, `/tickets/${id}/notes`, {
      method: 'POST',
      body: { body: 'Known fault.' },
    });
    expect(noted).toMatchObject({ status: 201, body: { apiKeyId: keyId } });
    const changed = await api.send(token, `/tickets/${id}`, {
      method: 'PATCH',
      body: { priority: 'urgent', assigneeId: agentId },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { priority: 'urgent', status: 'waiting_on_client', assignee: { id: agentId } },
    });
    const events = await database.owner`
      select kind, actor_type "actorType", actor_id "actorId", api_key_id "apiKeyId"
      from ticket_event where ticket_id = ${id} order by created_at, id`;
    expect(events.length).toBeGreaterThan(4);
    expect(new Set(events.map(({ actorType }) => actorType))).toEqual(new Set(['key']));
    expect(new Set(events.map(({ apiKeyId }) => apiKeyId))).toEqual(new Set([keyId]));
    const entries = await database.owner`
      select action, actor_type "actorType", actor_id "actorId", request_id "requestId"
      from audit_entry where subject_id = ${id} order by created_at, id`;
    expect(entries.map(({ action }) => action)).toEqual([
      'ticket.create',
      'message.post',
      'note.write',
      'ticket.changePriority',
      'ticket.assign',
    ]);
    expect(entries[0]).toMatchObject({ actorType: 'key', actorId: keyId });
  });

  it('that is missing, unknown, misspelt or expired is refused', async () => {
    const expired = await insertKey(database, { expiresAt: new Date(Date.now() - 1_000) });
    const tokens = [undefined, 'od_rest_x', `${token.slice(0, -1)}_`, expired.token];
    for (const each of tokens) {
      expect(await api.send(each, '/tickets')).toMatchObject({
        status: 401,
        body: { status: 401, requestId: expect.any(String) },
      });
    }
  });

  it('stops working at the next request once it is revoked', async () => {
    const key = await insertKey(database);
    expect((await api.send(key.token, '/teams')).status).toBe(200);
    await database.owner.begin(async (tx) => {
      await tx`select set_config('app.unaudited', 'seed', true)`;
      await tx`update api_key set revoked_at = now() where id = ${key.id}`;
    });
    expect((await api.send(key.token, '/teams')).status).toBe(401);
  });

  it('works only from the addresses that it names', async () => {
    const key = await insertKey(database);
    await database.owner.begin(async (tx) => {
      await tx`select set_config('app.unaudited', 'seed', true)`;
      await tx`update api_key set allowed_networks = '["192.0.2.0/24"]' where id = ${key.id}`;
    });
    const from = (address: string) =>
      api.send(key.token, '/teams', { headers: fromGateway(address) });
    expect((await from('192.0.2.7')).status).toBe(200);
    expect((await from('198.51.100.7')).status).toBe(401);
    expect((await api.send(key.token, '/teams')).status).toBe(401);
    expect(env().gatewayKey).not.toBe('');
  });

  it('has its last use written down once a minute', async () => {
    const key = await insertKey(database);
    const used = async () => {
      await api.send(key.token, '/teams');
      const [row] = await database.owner`
        select last_used_at, xmin::text from api_key_secret where key_id = ${key.id}`;
      return row;
    };
    const first = await used();
    expect(first?.['last_used_at']).not.toBeNull();
    expect(await used()).toEqual(first);
    await database.owner`
      update api_key_secret set last_used_at = now() - interval '61 seconds' where key_id = ${key.id}`;
    expect((await used())?.['xmin']).not.toBe(first?.['xmin']);
  });
});

it('gives nothing of a module that the organization has switched off', async () => {
  const acme = await insertKey(database, { slug: 'acme' });
  const switchOff = (modules: string) =>
    database.owner.begin(async (tx) => {
      await tx`select set_config('app.unaudited', 'seed', true)`;
      await tx`update organization set disabled_modules = ${modules}::text::jsonb where slug = 'acme'`;
    });
  expect((await api.send(acme.token, '/tickets')).status).toBe(200);
  await switchOff('["desk"]');
  expect((await api.send(acme.token, '/tickets')).status).toBe(404);
  expect((await api.send(acme.token, '/teams')).status).toBe(200);
  await switchOff('[]');
});

describe('a request', () => {
  it('with fields that are wrong or unknown says which', async () => {
    const answer = await create({ ...ticket(), title: '', urgent: true });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '#/title', detail: 'A ticket needs a title.' },
        { pointer: '#/urgent', detail: 'This field is unknown.' },
      ]),
    );
    const search = await api.send(token, '/tickets?limit=500&colour=red');
    expect(search.body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: 'limit' }),
        { pointer: 'colour', detail: 'This field is unknown.' },
      ]),
    );
  });

  it('that is no JSON, or too large, is refused', async () => {
    expect((await create('{"title":')).status).toBe(400);
    expect((await create({ ...ticket(), body: 'x'.repeat(300 * 1024) })).status).toBe(413);
    const form = await create('a=1', { 'content-type': 'text/plain' });
    expect(form.status).toBe(415);
  });

  it('for what is not there and for what is foreign gets the same answer', async () => {
    const acme = await insertKey(database, { slug: 'acme' });
    const id = idOf(await create());
    for (const method of ['GET', 'PATCH']) {
      const body = method === 'PATCH' ? { priority: 'low' } : undefined;
      const [foreign, missing] = await Promise.all(
        [id, newId()].map((each) =>
          api.send(acme.token, `/tickets/${each}`, { method, ...(body && { body }) }),
        ),
      );
      expect(foreign?.status).toBe(404);
      expect({ ...foreign?.body, requestId: '' }).toEqual({ ...missing?.body, requestId: '' });
    }
  });

  it('is limited by the minute, in Postgres', async () => {
    const key = await insertKey(database, { readsPerMinute: 2, writesPerMinute: 1 });
    const first = await api.send(key.token, '/teams');
    expect(first.headers.get('ratelimit-policy')).toBe('"read";q=2;w=60, "write";q=1;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"read";r=1;t=\d+$/);
    await api.send(key.token, '/teams');
    // Another process counts in the same place.
    const third = await apiOn(database).send(key.token, '/teams');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    const write = await api.send(key.token, '/teams', { method: 'POST', body: { name: 'Nights' } });
    expect(write.status).toBe(201);
  });
});

describe('a change', () => {
  it('of what was changed meanwhile is refused', async () => {
    const created = await create();
    const etag = created.headers.get('etag') ?? '';
    const path = `/tickets/${idOf(created)}`;
    const read = await api.send(token, path);
    expect(read.headers.get('etag')).toBe(etag);
    const same = await api.send(token, path, { headers: { 'if-none-match': etag } });
    expect(same.status).toBe(304);
    const patch = (priority: string) =>
      api.send(token, path, { method: 'PATCH', body: { priority }, headers: { 'if-match': etag } });
    const first = await patch('high');
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).not.toBe(etag);
    expect((await patch('low')).status).toBe(412);
    expect((await api.send(token, path)).body['priority']).toBe('high');
  });

  it('of several fields is done whole or not at all', async () => {
    const path = `/tickets/${idOf(await create())}`;
    const answer = await api.send(token, path, {
      method: 'PATCH',
      body: { priority: 'urgent', teamId: newId() },
    });
    expect(answer.status).toBe(404);
    expect((await api.send(token, path)).body['priority']).toBe('medium');
  });

  it('that was refused is in the audit log', async () => {
    const id = newId();
    await api.send(token, `/tickets/${id}/merge`, { method: 'POST', body: { intoId: newId() } });
    const entries = await database.owner`
      select outcome, actor_type "actorType", actor_id "actorId" from audit_entry where subject_id = ${id}`;
    expect([...entries]).toEqual([{ outcome: 'refused', actorType: 'key', actorId: keyId }]);
  });
});

describe('an idempotency key', () => {
  it('does a change once and answers the same again', async () => {
    const headers = { 'idempotency-key': `"${newId()}"` };
    const first = await create(ticket(), headers);
    const again = await create(ticket(), headers);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const other = await create({ ...ticket(), title: 'Another' }, headers);
    expect(other.status).toBe(422);
  });

  it('of two that run at once lets one through', async () => {
    const headers = { 'idempotency-key': newId() };
    const title = newId();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => create({ ...ticket(), title }, headers)),
    );
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(answers.every(({ status }) => [201, 409].includes(status))).toBe(true);
    const made = await database.owner`select id from ticket where title = ${title}`;
    expect(made).toHaveLength(1);
  });

  it('remembers what was refused, and is one key’s own', async () => {
    const headers = { 'idempotency-key': newId() };
    const path = `/tickets/${newId()}/merge`;
    const body = { intoId: newId() };
    const merge = (of: string) => api.send(of, path, { method: 'POST', body, headers });
    const first = await merge(token);
    expect(first.status).toBe(404);
    const again = await merge(token);
    expect(again.body).toEqual(first.body);
    const other = await insertKey(database);
    expect((await merge(other.token)).headers.get('idempotent-replayed')).toBeNull();
  });
});

describe('a list', () => {
  it('is read page by page, each ticket once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await api.send(
        token,
        `/tickets?limit=20&sort=activity${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.status).toBe(200);
      const data = page.body['data'] as { id: string }[];
      seen.push(...data.map(({ id }) => id));
      cursor = page.body['nextCursor'] as string | null;
    } while (cursor !== null);
    const [all] = await database.owner`
      select count(*)::int from ticket t join organization o on o.id = t.organization_id
      where o.slug = 'northwind'`;
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(all?.['count']);
    expect((await api.send(token, '/tickets?cursor=abc')).status).toBe(400);
  });

  it('is narrowed by the filters of the list on screen', async () => {
    const page = await api.send(
      token,
      `/tickets?status=new&status=open&assigneeId=none&clientId=${clientId}`,
    );
    const data = page.body['data'] as { status: string; assignee: unknown }[];
    expect(data.length).toBeGreaterThan(0);
    expect(data.every(({ status }) => ['new', 'open'].includes(status))).toBe(true);
    expect(data.every(({ assignee }) => assignee === null)).toBe(true);
  });
});
