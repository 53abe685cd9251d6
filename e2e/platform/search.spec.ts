import { randomUUID } from 'node:crypto';
import { within } from '@/scripts/proof/time-limit';
import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket, type MadeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

// Nothing is meant by a word of more than 24 letters.
const oddWord = () => `quokka${randomUUID().replaceAll(/[^a-f]/g, '')}`.slice(0, 20);

async function post(table: 'ticket_message' | 'ticket_note', ticket: MadeTicket, body: string) {
  const author = table === 'ticket_message' ? sql`, client_id, author_type` : sql``;
  const values = table === 'ticket_message' ? sql`, client_id, 'client'` : sql``;
  await sql`
    insert into ${sql(table)} (id, organization_id, ticket_id, body ${author})
    select ${randomUUID()}, organization_id, id, ${body} ${values} from ticket where id = ${ticket.id}`;
}

const built = () =>
  expect
    .poll(async () => (await sql`select 1 from search.stale limit 1`).length, within(10))
    .toBe(0);

test('the palette finds what was said, also misspelt, and opens it', async ({ agent }) => {
  const ticket = await makeTicket();
  const word = oddWord();
  await post('ticket_message', ticket, `Since Monday the ${word} sleeps on the router.`);
  await built();
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByRole('search').getByRole('status')).toHaveText(/tickets/);
  await agent.keyboard.press('ControlOrMeta+k');
  await agent.keyboard.type(word.replace('quokka', 'qoukka'));
  const hit = agent.getByRole('option').filter({ hasText: ticket.title });
  await expect(agent.getByText('Did you mean')).toBeVisible();
  await expect(hit.locator('mark')).toHaveText(word);
  await hit.click();
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
});

test('the results keep their question in the address and narrow by status', async ({ agent }) => {
  const ticket = await makeTicket();
  const word = oddWord();
  await post('ticket_note', ticket, `The ${word} again, they say.`);
  await built();
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByRole('search').getByRole('status')).toHaveText(/tickets/);
  await agent.keyboard.press('ControlOrMeta+k');
  await agent.keyboard.type(word);
  await agent.getByRole('option', { name: /See all results/ }).click();
  const results = agent.getByRole('list', { name: 'Results' }).getByRole('listitem');
  await expect(results).toHaveCount(1);
  await expect(results).toContainText('Note');
  await expect(agent).toHaveURL(new RegExp(`q=${word}`));
  await agent.getByRole('combobox', { name: 'Status' }).click();
  await agent.getByRole('option', { name: 'Closed' }).click();
  await expect(agent.getByText('No matches.')).toBeVisible();
});

test('a client finds their own threads and never a word of a note', async ({ client }) => {
  const ticket = await makeTicket();
  const posted = oddWord();
  const secret = oddWord();
  await post('ticket_message', ticket, `About the ${posted}.`);
  await post('ticket_note', ticket, `About the ${secret}.`);
  await built();
  await client.goto('/t/northwind/portal');
  const ask = async (path: string) => {
    const response = await client.request.get(`/api/t/northwind/search${path}`);
    return { status: response.status(), text: await response.text() };
  };
  expect(await ask(`?q=${secret}`)).toEqual({
    status: 200,
    text: '{"hits":[],"total":0,"isMore":false,"isBehind":false}',
  });
  expect((await ask(`?q=${posted}`)).text).toContain(ticket.id);
  expect((await ask(`/similar?title=${encodeURIComponent(ticket.title)}`)).text).toContain(
    ticket.id,
  );
  await expect(client.getByRole('heading', { level: 1 })).toBeVisible();
  await client.keyboard.press('ControlOrMeta+k');
  await client.keyboard.type(posted);
  await expect(
    client.getByRole('option').filter({ hasText: ticket.title }).locator('mark'),
  ).toHaveText(posted);
});

test('offline, it says that only this device is searched', async ({ agent }) => {
  await agent.goto('/t/northwind/search?q=invoice');
  await expect(agent.getByRole('list', { name: 'Results' })).toBeVisible();
  await agent.context().setOffline(true);
  await expect(agent.getByText('Offline: only titles and numbers on this device')).toBeVisible();
});

test('other people’s organizations have no search', async ({ as }) => {
  const stranger = await as('agent@acme.test');
  const response = await stranger.request.get('/api/t/northwind/search?q=invoice');
  expect(response.status()).toBe(404);
});
