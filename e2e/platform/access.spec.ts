import { WebSocket } from 'ws';
import { newId } from '@/zero/core/ids';
import { queries } from '@/zero/queries';
import { zql } from '@/zero/builder';
import { insertSession, memberRowOf, sessionCookie, sql, url } from '../fixtures/desk';
import { headless, hostile } from '../fixtures/headless';
import { expect, test } from '../fixtures/people';

type TicketRow = { id: string; number: number; title: string };

async function ticketOf(clientId: string | null): Promise<TicketRow> {
  const [row] = await sql<TicketRow[]>`
    select id, number, title from ticket where client_id = ${clientId} order by created_at desc limit 1`;
  if (!row) throw new Error('The client has no ticket');
  return row;
}

test('a client finds nothing of another client’s, by URL', async ({ client, otherClient }) => {
  const mine = await memberRowOf('client@opsdesk.test');
  const ticket = await ticketOf(mine.clientId);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByRole('heading', { name: ticket.title })).toBeVisible();
  for (const address of [
    `portal/${ticket.number}`,
    `portal/${ticket.id}`,
    `tickets/${ticket.number}`,
  ]) {
    await otherClient.goto(`/t/northwind/${address}`);
    await expect(otherClient.getByText('Ticket not found')).toBeVisible();
    await expect(otherClient.getByText(ticket.title)).toHaveCount(0);
  }
});

test('a client gets nothing of another client’s, by query or by mutation', async () => {
  const { organizationId, clientId } = await memberRowOf('client@opsdesk.test');
  const stranger = await memberRowOf('other-client@opsdesk.test');
  const ticket = await ticketOf(clientId);
  const zero = await headless('other-client@opsdesk.test');
  try {
    const whole = { type: 'complete' } as const;
    const byNumber = queries.ticket.byNumber({ organizationId, number: ticket.number });
    expect(await zero.run(byNumber, whole)).toBeUndefined();
    const list = queries.ticket.list({
      organizationId,
      filter: clientId ? { clientId: [clientId] } : {},
      limit: 50,
      start: null,
      direction: 'forward',
    });
    expect(await zero.run(list, whole)).toEqual([]);
    expect(
      (await zero.run(queries.client.all({ organizationId }), whole)).map(({ id }) => id),
    ).toEqual([stranger.clientId]);

    const at = { organizationId, ticketId: ticket.id, at: Date.now() };
    const attempts = [
      hostile.message.post({ ...at, id: newId(), body: 'Let me in', thenStatus: null }),
      hostile.note.write({ ...at, id: newId(), body: 'Let me in' }),
      hostile.ticket.assign({ ...at, assigneeId: null }),
      hostile.ticket.changeStatus({ ...at, status: 'closed' }),
    ];
    for (const attempt of attempts) {
      const answer = await zero.mutate(attempt).server;
      expect(answer).toMatchObject({
        type: 'error',
        error: { type: 'app', message: 'Not found, or you have no permission to change it.' },
      });
    }
    // Everything that was synced to this client, by any query.
    const messages = await zero.run(zql.ticketMessage);
    expect(messages.filter((message) => message.clientId !== stranger.clientId)).toEqual([]);
    const members = await zero.run(zql.member);
    expect(members.map(({ id }) => id)).toEqual([stranger.memberId]);
    expect(await zero.run(zql.ticketNote)).toEqual([]);
  } finally {
    await zero.close();
  }
});

test('the sync socket and its endpoints answer nobody else', async ({ request }) => {
  const cookie = `${sessionCookie}=${await insertSession('agent@opsdesk.test')}`;
  for (const kind of ['query', 'mutate']) {
    const headers = { cookie, origin: url, 'content-type': 'application/json' };
    const address = `/api/zero/${kind}?schema=zero_0&appID=zero`;
    expect((await request.post(address, { headers, data: ['transform', []] })).status()).toBe(400);
  }
  expect((await request.get('/zero/statz')).status()).toBe(404);
  expect(await upgrade('http://evil.example', cookie)).toBe(403);
  expect(await upgrade(undefined, cookie)).toBe(403);
});

test('pages of an organization show nothing to who is not signed in, or not a member', async ({
  request,
  as,
}) => {
  const signedOut = await request.get('/t/northwind/tickets', { maxRedirects: 0 });
  expect(signedOut.status()).toBe(307);
  expect(signedOut.headers()['location']).toContain('next=%2Ft%2Fnorthwind%2Ftickets');

  const forged = await request.get('/t/northwind/tickets', {
    headers: { cookie: `${sessionCookie}=forged.signature` },
    maxRedirects: 0,
  });
  expect(await forged.text()).not.toContain('Northwind');

  const stranger = await as('agent@acme.test');
  const response = await stranger.goto('/t/northwind/tickets');
  expect(response?.status()).toBe(404);
});

/** The HTTP status of a refused upgrade at zero-cache's path. */
function upgrade(origin: string | undefined, cookie: string): Promise<number | undefined> {
  const address = `${url.replace('http', 'ws')}/zero/sync/v51/connect`;
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { headers: { cookie, ...(origin && { origin }) } });
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.on('error', () => resolve(undefined));
    socket.on('open', () => resolve(101));
  });
}
