import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { insertSession, sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { endpoint, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { POST } from './route';

/** Each is a wait for Postgres while the person who reads waits. */
const mostStatements = 27;

let database: TestDatabase;
let lastMutationId = 0;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  await endpoint(database, database.app);
  const variables = {
    OPSDESK_ENV: 'local',
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    REPLICATION_DATABASE_URL: database.replicationUrl,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  vi.unstubAllEnvs();
});

/** The statements that the server sends while it answers one push of a reply. */
async function statementsOf(who: Someone, cookie: string, ticketId: string): Promise<string[]> {
  lastMutationId += 1;
  const args = {
    id: newId(),
    writeId: newId(),
    ticketId,
    organizationId: who.organizationId,
    at: 1,
    body: 'Thank you.',
    thenStatus: null,
    seen: await seenIn(ticketId, who),
  };
  const push = {
    clientGroupID: `group-${who.userId}`,
    pushVersion: 1,
    timestamp: 1,
    requestID: newId(),
    mutations: [
      {
        type: 'custom',
        clientID: `client-${who.userId}`,
        id: lastMutationId,
        name: 'message.post',
        timestamp: 1,
        args: [args],
      },
    ],
  };
  const request = new Request('http://localhost:3000/api/zero/mutate?schema=zero_0&appID=zero', {
    method: 'POST',
    headers: {
      cookie: `${sessionCookie}=${cookie}`,
      origin: 'http://localhost:3000',
      'x-api-key': env().zeroMutateApiKey,
    },
    body: JSON.stringify(push),
  });
  const statements: string[] = [];
  const { options } = appDatabase().sql;
  options.debug = (_connection, text) => statements.push(text);
  const response = await POST(request);
  options.debug = false;
  expect(await response.json()).toMatchObject({ mutations: [{ result: {} }] });
  const [{ stored } = { stored: 0 }] = await database.owner<{ stored: number }[]>`
    select count(*)::int stored from ticket_message where id = ${args.id}`;
  expect(stored).toBe(1);
  return statements;
}

async function seenIn(ticketId: string, { memberId }: Someone) {
  const [seen] = await database.owner<{ messageId: string | null; count: number }[]>`
    select (array_agg(id order by created_at desc, id desc))[1] "messageId", count(*)::int count
    from ticket_message where ticket_id = ${ticketId} and author_id is distinct from ${memberId}`;
  const [ticket] = await database.owner<{ status: string }[]>`
    select status from ticket where id = ${ticketId}`;
  return { messageId: seen?.messageId ?? null, count: seen?.count ?? 0, status: ticket?.status };
}

it('saves a reply with few statements', async () => {
  const agent = await findSomeone(database, 'agent@opsdesk.test');
  const { value: cookie } = await insertSession(
    database.owner,
    'agent@opsdesk.test',
    env().authSecret,
  );
  const [ticket] = await database.owner<{ id: string }[]>`
    select id from ticket where organization_id = ${agent.organizationId} and status = 'open' limit 1`;
  // The first one also reads the catalogue.
  await statementsOf(agent, cookie, ticket?.id ?? '');
  const statements = await statementsOf(agent, cookie, ticket?.id ?? '');
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(mostStatements);
});
