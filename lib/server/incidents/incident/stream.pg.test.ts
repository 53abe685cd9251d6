import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { seed } from '@/drizzle/seed';
import { apiOn, insertKey } from '@/lib/server/api/testing';
import { database as appDatabase } from '@/lib/server/core/database';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { endStreams } from '@/lib/server/core/open-streams';

let database: TestDatabase;
let api: ReturnType<typeof apiOn>;
let key: Awaited<ReturnType<typeof insertKey>>;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 0 });
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  api = apiOn(database);
  key = await insertKey(database);
}, 120_000);

afterAll(async () => {
  endStreams();
  await appDatabase().sql.end({ timeout: 5 });
  await database?.drop();
  vi.unstubAllEnvs();
});

async function declared(): Promise<string> {
  const body = { title: 'Sign-in fails', severity: 2 };
  const answer = await api.send(key.token, '/incidents', { method: 'POST', body });
  expect(answer.status, answer.text).toBe(201);
  return String(answer.body['id']);
}

const note = async (id: string, body: string) => {
  const sent = { method: 'POST', body: { body } };
  const answer = await api.send(key.token, `/incidents/${id}/notes`, sent);
  expect(answer.status, answer.text).toBe(201);
  return String(answer.body['id']);
};

/** Opens the stream and gives a way to wait for its next event of a kind; undefined at the end. */
async function follow(id: string, headers: Record<string, string> = {}, token = key.token) {
  const response = await api.open(token, `/incidents/${id}/stream`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toContain('no-transform');
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    async next(event?: 'incident' | 'timeline') {
      for (;;) {
        const [frame, ...rest] = text.split('\n\n');
        if (frame !== undefined && rest.length > 0) {
          text = rest.join('\n\n');
          const fields = new Map(
            frame.split('\n').map((line) => line.split(/: (.*)/s, 2) as never),
          );
          const data = String(fields.get('data') ?? 'null');
          if (fields.has('event') && (event ?? fields.get('event')) === fields.get('event')) {
            return { event: fields.get('event'), id: fields.get('id'), data: JSON.parse(data) };
          }
          continue;
        }
        const piece = await reader?.read();
        if (!piece || piece.done) return undefined;
        text += decoder.decode(piece.value, { stream: true });
      }
    },
    leave: async () => await reader?.cancel(),
  };
}

it('says how the incident is, and then what happens to it', async () => {
  const id = await declared();
  const stream = await follow(id);
  expect(await stream.next()).toMatchObject({ event: 'incident', data: { id, severity: 2 } });
  const noteId = await note(id, 'The pool is full.');
  const noted = {
    event: 'timeline',
    id: noteId,
    data: { kind: 'noted', body: 'The pool is full.' },
  };
  expect(await stream.next('timeline')).toMatchObject(noted);
  await api.send(key.token, `/incidents/${id}`, { method: 'PATCH', body: { severity: 1 } });
  expect(await stream.next()).toMatchObject({ event: 'incident', data: { severity: 1 } });
  expect(await stream.next()).toMatchObject({
    event: 'timeline',
    data: { kind: 'severity_changed', from: '2', to: '1' },
  });
  await note(await declared(), 'Another one');
  const last = await note(id, 'It drains.');
  expect(await stream.next('timeline')).toMatchObject({ id: last });
  await stream.leave();
});

it('goes on where a reader was', async () => {
  const id = await declared();
  const first = await note(id, 'One');
  await database.owner`
    alter table incident_event disable trigger user`;
  await database.owner`
    update incident_event set received_at = received_at - interval '2 minutes'
    where incident_id = ${id} and id <> ${first}`;
  await database.owner`alter table incident_event enable trigger user`;
  const [second, third] = [await note(id, 'Two'), await note(id, 'Three')];
  const stream = await follow(id, { 'last-event-id': first });
  expect(await stream.next()).toMatchObject({ event: 'incident' });
  expect((await stream.next('timeline'))?.id).toBe(second);
  expect((await stream.next('timeline'))?.id).toBe(third);
  await stream.leave();
  const unknown = { headers: { 'last-event-id': id } };
  expect((await api.send(key.token, `/incidents/${id}/stream`, unknown)).status).toBe(404);
  const wrong = { headers: { 'last-event-id': 'yesterday' } };
  expect((await api.send(key.token, `/incidents/${id}/stream`, wrong)).status).toBe(400);
});

it('ends for a key that is revoked, before anything more is said', async () => {
  const id = await declared();
  const reader = await insertKey(database, { scopes: ['incidents:read'] });
  const stream = await follow(id, {}, reader.token);
  expect(await stream.next()).toMatchObject({ event: 'incident' });
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`update api_key set revoked_at = now() where id = ${reader.id}`;
  });
  await note(id, 'A secret');
  expect(await stream.next()).toBeUndefined();
});

it('is there for nobody else', async () => {
  const id = await declared();
  const { token: foreign } = await insertKey(database, { slug: 'acme' });
  expect((await api.send(foreign, `/incidents/${id}/stream`)).status).toBe(404);
  const { token: unable } = await insertKey(database, { scopes: ['tickets:read'] });
  expect((await api.send(unable, `/incidents/${id}/stream`)).status).toBe(403);
  expect((await api.send(undefined, `/incidents/${id}/stream`)).status).toBe(401);
});
