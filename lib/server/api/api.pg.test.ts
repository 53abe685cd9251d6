import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { fromGateway } from '@/lib/server/core/testing';
import { bringUpToDate } from '@/lib/server/desk/analytics/work';
import { insertSession, sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { newId } from '@/zero/core/ids';
import { apiOn, insertKey } from './testing';

let database: TestDatabase;
let api: ReturnType<typeof apiOn>;
/** As another process has it. */
let elsewhere: { app: postgres.Sql };
let dataDir: string;
let token: string;
let keyId: string;
let clientId: string;
let agentId: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-api-test-'));
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  vi.stubEnv('DATA_DIR', dataDir);
  api = apiOn(database);
  elsewhere = { app: postgres(database.appUrl, { max: 2 }) };
  ({ token, id: keyId } = await insertKey(database, { name: 'Billing sync' }));
  const [row] = await database.owner<{ clientId: string; agentId: string }[]>`
    select c.client_id "clientId", a.id "agentId"
    from member c join member a on a.organization_id = c.organization_id
    join organization o on o.id = c.organization_id
    where o.slug = 'northwind' and c.email = 'client@opsdesk.test' and a.email = 'agent@opsdesk.test'`;
  ({ clientId, agentId } = row ?? { clientId: '', agentId: '' });
});

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await elsewhere.app.end({ timeout: 5 });
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
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

  it('stops working at the next request once it is revoked, in every process', async () => {
    const key = await insertKey(database);
    const statuses = () =>
      Promise.all(
        [api, apiOn(elsewhere)].map(async (each) => (await each.send(key.token, '/teams')).status),
      );
    expect(await statuses()).toEqual([200, 200]);
    await database.owner.begin(async (tx) => {
      await tx`select set_config('app.unaudited', 'seed', true)`;
      await tx`update api_key set revoked_at = now() where id = ${key.id}`;
    });
    expect(await statuses()).toEqual([401, 401]);
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

  it('is limited by the minute, with all processes together', async () => {
    const key = await insertKey(database, { readsPerMinute: 2, writesPerMinute: 1 });
    const first = await api.send(key.token, '/teams');
    expect(first.headers.get('ratelimit-policy')).toBe('"read";q=2;w=60, "write";q=1;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"read";r=1;t=\d+$/);
    await api.send(key.token, '/teams');
    const third = await apiOn(elsewhere).send(key.token, '/teams');
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

describe('two changes at once', () => {
  it('of the same ETag are done once', async () => {
    const created = await create();
    const path = `/tickets/${idOf(created)}`;
    const headers = { 'if-match': created.headers.get('etag') ?? '' };
    const answers = await Promise.all(
      ['high', 'low', 'urgent'].map((priority) =>
        api.send(token, path, { method: 'PATCH', body: { priority }, headers }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const done = answers.find(({ status }) => status === 200);
    expect((await api.send(token, path)).body).toEqual(done?.body);
  });
});

describe('what a person can do with a ticket', () => {
  it('is snoozed, brought back, linked, merged and separated by a key, and is in its history', async () => {
    const [id, other] = [idOf(await create()), idOf(await create())];
    const path = `/tickets/${id}`;
    const put = (place: string, body: unknown) =>
      api.send(token, `${path}${place}`, { method: 'PUT', body });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect((await put('/snooze', {})).status).toBe(400);
    expect((await put('/snooze', { until })).body['snoozedUntil']).toBe(until);
    expect((await put('/snooze', { untilReply: true })).body['snoozedUntilReply']).toBe(true);
    const back = await api.send(token, `${path}/snooze`, { method: 'DELETE' });
    expect(back.body).toMatchObject({ snoozedUntil: null, snoozedUntilReply: false });
    const linked = await put(`/relations/${other}`, { role: 'parent' });
    expect(linked.body['data']).toEqual([{ ticketId: other, role: 'parent' }]);
    const seen = await api.send(token, `/tickets/${other}/relations`);
    expect(seen.body['data']).toEqual([{ ticketId: id, role: 'child' }]);
    const parted = await api.send(token, `${path}/relations/${other}`, { method: 'DELETE' });
    expect(parted.body['data']).toEqual([]);
    await api.send(token, `${path}/merge`, { method: 'POST', body: { intoId: other } });
    expect((await api.send(token, path)).body['mergedIntoId']).toBe(other);
    const separated = await api.send(token, `${path}/unmerge`, { method: 'POST' });
    expect(separated.body).toMatchObject({ mergedIntoId: null, status: 'new' });
    const events = await api.send(token, `${path}/events`);
    const data = events.body['data'] as { kind: string; apiKeyId: string }[];
    expect(data.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['created', 'snoozed', 'related', 'merged', 'unmerged']),
    );
    expect(new Set(data.map(({ apiKeyId }) => apiKeyId))).toEqual(new Set([keyId]));
  });

  it('is done by a macro, whose text needs the scope for replies', async () => {
    const macroId = newId();
    await database.owner.begin(async (tx) => {
      await tx`select set_config('app.unaudited', 'seed', true)`;
      await tx`
        insert into macro (id, organization_id, member_id, is_shared, kind, name, body, actions)
        select ${macroId}, organization_id, id, true, 'macro', 'Ask', 'Which printer?',
          '{"status": "waiting_on_client", "assigneeId": "me"}'::jsonb
        from member where id = ${agentId}`;
    });
    const path = `/tickets/${idOf(await create())}`;
    const apply = (of: string, withReply: boolean) =>
      api.send(of, `${path}/macro`, { method: 'POST', body: { macroId, withReply } });
    const writer = await insertKey(database, { scopes: ['tickets:write', 'tickets:read'] });
    expect((await apply(writer.token, true)).status).toBe(403);
    expect((await apply(writer.token, false)).body).toMatchObject({
      status: 'waiting_on_client',
      assignee: null,
    });
    expect((await apply(token, true)).status).toBe(200);
    const messages = await api.send(token, `${path}/messages`);
    expect(messages.body['data']).toMatchObject([
      { body: 'It beeps **twice**.' },
      { body: 'Which printer?' },
    ]);
  });
});

describe('a file', () => {
  const upload = (of: string, content: string, headers: Record<string, string> = {}) =>
    api.send(of, '/attachments?name=printer.log', {
      method: 'POST',
      body: content,
      headers: { 'content-type': 'text/plain', ...headers },
    });
  const contentOf = async (of: string, id: string) =>
    await api.send(of, `/attachments/${id}/content`);

  it('goes with a message, and its content comes back', async () => {
    const uploaded = await upload(token, 'beep beep');
    expect(uploaded).toMatchObject({
      status: 201,
      body: { name: 'printer.log', mediaType: 'text/plain', byteSize: 9, subjectId: null },
    });
    const id = idOf(uploaded);
    const other = await insertKey(database);
    expect((await contentOf(other.token, id)).status).toBe(404);
    const ticketId = idOf(await create());
    const post = (of: string) =>
      api.send(of, `/tickets/${ticketId}/messages`, {
        method: 'POST',
        body: { body: 'See the log.', attachmentIds: [id] },
      });
    expect((await post(other.token)).status).toBe(409);
    const posted = await post(token);
    expect(posted.status).toBe(201);
    const list = await api.send(token, `/tickets/${ticketId}/attachments`);
    expect(list.body['data']).toMatchObject([{ id, messageId: idOf(posted), isInternal: false }]);
    const content = await contentOf(other.token, id);
    expect(content).toMatchObject({ status: 200, text: 'beep beep' });
    expect(content.headers.get('content-disposition')).toContain('attachment');
    const acme = await insertKey(database, { slug: 'acme' });
    expect((await contentOf(acme.token, id)).status).toBe(404);
    const late = await api.send(token, `/attachments/${id}`, { method: 'DELETE' });
    expect(late.status).toBe(404);
  });

  it('that is not wanted is thrown away', async () => {
    const path = `/attachments/${idOf(await upload(token, 'A slip'))}`;
    expect((await api.send(token, path, { method: 'DELETE' })).status).toBe(200);
    expect((await api.send(token, path)).status).toBe(404);
  });

  it('is kept once however often it is sent with the same key', async () => {
    const headers = { 'idempotency-key': newId() };
    const first = await upload(token, 'once', headers);
    const again = await upload(token, 'once', headers);
    expect(again.body).toEqual(first.body);
    expect((await upload(token, 'other', headers)).status).toBe(422);
    const left = await database.owner`
      select id from attachment where checksum = (select checksum from attachment where id = ${idOf(first)})`;
    expect(left).toHaveLength(1);
  });

  it('that is empty or too large is refused', async () => {
    expect((await upload(token, '')).status).toBe(400);
    expect((await upload(token, 'x'.repeat(25 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('a person’s session', () => {
  const origin = 'http://localhost:3000';
  const cookieOf = async (email: string) => {
    const { value } = await insertSession(database.owner, email, env().authSecret);
    return `${sessionCookie}=${value}`;
  };

  it('may what the person may, and is named by what it writes', async () => {
    const cookie = await cookieOf('agent@opsdesk.test');
    const headers = { cookie, origin, 'opsdesk-organization': 'northwind' };
    const created = await api.send(undefined, '/tickets', {
      method: 'POST',
      body: ticket(),
      headers,
    });
    expect(created).toMatchObject({ status: 201, body: { channel: 'agent' } });
    const messages = await api.send(undefined, `/tickets/${idOf(created)}/messages`, { headers });
    expect(messages.body['data']).toMatchObject([{ author: { id: agentId }, apiKeyId: null }]);
    const team = { method: 'POST', body: { name: newId() }, headers };
    expect((await api.send(undefined, '/teams', team)).status).toBe(403);
    const admin = { ...headers, cookie: await cookieOf('admin@opsdesk.test') };
    expect((await api.send(undefined, '/teams', { ...team, headers: admin })).status).toBe(201);
  });

  it('writes only from a page of ours', async () => {
    const cookie = await cookieOf('agent@opsdesk.test');
    const foreign: Record<string, string>[] = [{}, { origin: 'https://elsewhere.test' }];
    for (const each of foreign) {
      const headers = { cookie, 'opsdesk-organization': 'northwind', ...each };
      const sent = { method: 'POST', body: ticket(), headers };
      expect((await api.send(undefined, '/tickets', sent)).status).toBe(403);
    }
  });

  it('of another organization or of a client reads nothing', async () => {
    const ask = async (email: string, slug: string) =>
      await api.send(undefined, '/tickets', {
        headers: { cookie: await cookieOf(email), 'opsdesk-organization': slug },
      });
    expect((await ask('agent@acme.test', 'acme')).status).toBe(200);
    expect((await ask('agent@acme.test', 'northwind')).status).toBe(400);
    expect((await ask('client@opsdesk.test', 'northwind')).status).toBe(404);
  });
});

it('tells the metrics of the dashboards, as SQL does', async () => {
  const { organizationId, token: reader } = await insertKey(database, {
    scopes: ['analytics:read'],
  });
  const worker = postgres(database.appUrl, { max: 2 });
  await bringUpToDate(worker, organizationId, () => false);
  await worker.end();
  const read = (search: string) => api.send(reader, `/analytics/metrics?imported=true&${search}`);
  const [counts] = await database.owner`
    select count(*)::int created, count(*) filter (where resolved_at is null)::int backlog
    from ticket where organization_id = ${organizationId} and merged_into_id is null`;
  const answer = await read('period=all&by=priority&grain=month');
  expect(answer.body).toMatchObject({ isComplete: true, metrics: counts, comparison: null });
  const { by, series } = answer.body as {
    by: { priority: { created: number }[] };
    series: { created: number }[];
  };
  for (const parts of [by.priority, series]) {
    expect(parts.reduce((sum, { created }) => sum + created, 0)).toBe(counts?.['created']);
  }
  const [urgent] = await database.owner`
    select count(*)::int created from ticket
    where organization_id = ${organizationId} and merged_into_id is null and priority = 'urgent'`;
  expect((await read('period=all&grain=month&priority=urgent')).body['metrics']).toMatchObject({
    ...urgent,
  });
  for (const wrong of [
    'from=2026-01-01',
    'from=0001-01-01&to=9999-01-01',
    'from=2026-02-01&to=2026-01-01',
  ]) {
    expect((await read(wrong)).status, wrong).toBe(400);
  }
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
