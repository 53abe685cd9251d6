import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { plainPng } from '@/lib/server/platform/attachment/testing';
import { expectNoFindings } from '../fixtures/axe';
import { makeClient, makeClientPerson, memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

const portal = '/t/northwind/portal';
const phone = { width: 390, height: 844 };
const picture = { name: 'label.png', mimeType: 'image/png', buffer: plainPng(320, 200) };

const bar = (page: Page) => page.getByRole('navigation', { name: 'Portal' });
const tickets = (page: Page) => page.getByRole('list', { name: 'Tickets', exact: true });
const waiting = (page: Page) => page.getByRole('list', { name: 'Tickets waiting for you' });
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
const similar = (page: Page) => page.getByRole('list', { name: 'Earlier tickets like this one' });

/** A company of the test's own with two people. */
async function makeCompany() {
  const { clientId, name } = await makeClient();
  const ada = await makeClientPerson(clientId, 'Ada Quill');
  const ben = await makeClientPerson(clientId, 'Ben Ostler');
  return { clientId, name, ada, ben };
}

const set = async (ticketId: string, columns: Record<string, string | Date>) =>
  await sql`update ticket set ${sql(columns)} where id = ${ticketId}`;

test('a ticket from a phone: like earlier ones, with a file, live for a colleague, for nobody else', async ({
  as,
  otherClient,
}) => {
  const { ada: adaEmail, ben: benEmail, name } = await makeCompany();
  const old = await makeTicket(benEmail);
  await set(old.id, { title: 'The label printer prints blank labels', status: 'closed' });
  const [ada, ben] = [await as(adaEmail), await as(benEmail)];
  await ada.setViewportSize(phone);
  await ada.goto(portal);
  await expect(ada.getByText(name)).toBeVisible();
  await expect(ada.getByText('No open tickets.')).toBeVisible();
  await ben.goto(`${portal}?whose=colleagues`);
  await expect(ben.getByText('None of your colleagues has an open ticket.')).toBeVisible();

  await bar(ada).getByRole('link', { name: 'New ticket' }).click();
  const title = `Label printer prints nothing ${randomUUID().slice(0, 8)}`;
  await ada.getByLabel('Subject').fill(title);
  await ada.getByRole('button', { name: '1 earlier ticket like this one' }).click();
  await expect(similar(ada).getByRole('link', { name: /prints blank labels/ })).toBeVisible();
  await ada.getByRole('combobox', { name: 'Priority' }).click();
  await ada.getByRole('option', { name: 'It holds up our work' }).click();
  await ada.getByLabel('Tell us more').fill('Since **noon**.');
  await ada.getByLabel('Files to attach').setInputFiles([picture]);
  await expect(ada.getByRole('button', { name: 'Remove label.png' })).toBeVisible();
  await ada.reload();
  await expect(ada.getByLabel('Subject')).toHaveValue(title);
  await expect(ada.getByRole('button', { name: 'Remove label.png' })).toBeVisible();
  await ada.getByRole('button', { name: 'Send ticket' }).click();
  await expect(ada.getByRole('heading', { name: title })).toBeVisible();
  await expect(ada).toHaveURL(/\/portal\/\d+$/);
  await expect(ada.getByText('Since **noon**.')).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Show label.png' })).toBeVisible();
  const number = ada.url().split('/').at(-1);

  await expect(row(ben, title)).toContainText('We are on it');
  await ben.getByRole('tab', { name: 'Mine' }).click();
  await expect(ben).toHaveURL(/whose=mine/);
  await expect(ben.getByText('No open tickets.')).toBeVisible();
  await ben.getByRole('button', { name: 'Solved' }).click();
  await expect(row(ben, 'prints blank labels')).toBeVisible();
  await ben.reload();
  await expect(ben.getByRole('tab', { name: 'Mine', selected: true })).toBeVisible();
  await expect(row(ben, 'prints blank labels')).toContainText('Solved');

  await otherClient.goto(`${portal}/${number}`);
  await expect(otherClient.getByText('Ticket not found.')).toBeVisible();
  await otherClient.goto(`${portal}?q=${encodeURIComponent(title)}`);
  await expect(otherClient.getByText('No ticket of your company matches')).toBeVisible();
});

test('two tabs write two tickets, and a tab that comes later goes on with what was left', async ({
  as,
}) => {
  const { ada: email } = await makeCompany();
  const first = await as(email);
  const about = (page: Page) => page.getByLabel('Subject');
  await first.goto(`${portal}/new`);
  await about(first).fill('Scanner jams');
  const second = await first.context().newPage();
  await second.goto(`${portal}/new`);
  await about(second).fill('Printer is loud '.repeat(20));
  await expect(second.getByText('Shorten it by 119 characters')).toBeVisible();
  await second.reload();
  await expect(about(second)).toHaveValue(/^Printer is loud/);
  await expect(about(first)).toHaveValue('Scanner jams');
  await second.close();
  const third = await first.context().newPage();
  await third.goto(`${portal}/new`);
  await expect(about(third)).toHaveValue(/^Printer is loud/);
});

test('what waits for the reader stands first and heavier, until they have read it', async ({
  as,
  agent,
}) => {
  const { ada: adaEmail, ben: benEmail } = await makeCompany();
  const [first, second] = [await makeTicket(adaEmail), await makeTicket(adaEmail)];
  const bens = await makeTicket(benEmail);
  await sql`update ticket set status = 'waiting_on_client' where id = ${bens.id}`;
  const ada = await as(adaEmail);
  await ada.setViewportSize(phone);
  await ada.goto(portal);
  await expect(tickets(ada).getByRole('listitem')).toHaveCount(2);

  await agent.goto(`/t/northwind/tickets/${first.number}`);
  await agent.getByRole('textbox', { name: 'Reply' }).fill('Which label is in it?');
  await agent.getByRole('button', { name: 'Send reply' }).click();
  await agent.getByRole('combobox', { name: /^Status/ }).click();
  await agent.getByRole('option', { name: 'Waiting on client' }).click();

  await expect(waiting(ada).getByRole('link')).toHaveText(new RegExp(first.title));
  await expect(waiting(ada).getByRole('link')).toContainText('unread');
  const colleagues = ada.getByRole('list', { name: 'Tickets waiting for a colleague' });
  await expect(colleagues.getByRole('link')).toHaveText(new RegExp(bens.title));
  await expect(tickets(ada).getByRole('link')).toHaveText(new RegExp(second.title));
  await waiting(ada).getByRole('link').click();
  await expect(ada.getByText('Which label is in it?')).toBeVisible();
  await ada.getByRole('link', { name: 'Back to tickets' }).click();
  await expect(waiting(ada).getByRole('link')).not.toContainText('unread');

  await ada.getByRole('searchbox', { name: 'Search tickets' }).fill(String(second.number));
  await expect(row(ada, second.title)).toBeVisible();
  await expect(row(ada, first.title)).toHaveCount(0);
  await ada.getByRole('button', { name: 'Clear search' }).click();
  await expect(waiting(ada)).toBeVisible();
});

test('however many wait for them, each is counted and reached, and found again', async ({ as }) => {
  const { ada: email } = await makeCompany();
  const { id } = await makeTicket(email);
  // The first one has waited longest.
  await sql`
    with numbered as (
      update ticket_counter c set last_number = c.last_number + 230 from ticket t
      where t.id = ${id} and c.organization_id = t.organization_id returning c.last_number - 230 base
    )
    insert into ticket (id, organization_id, number, title, client_id, requester_id, status, last_activity_at)
    select gen_random_uuid(), t.organization_id, n.base + i, 'Question ' || i, t.client_id,
      t.requester_id, 'waiting_on_client', now() - make_interval(mins => 300 - i)
    from ticket t, numbered n, generate_series(1, 230) i where t.id = ${id}`;
  const ada = await as(email);
  await ada.setViewportSize(phone);
  await ada.goto(portal);
  await expect(ada.getByRole('heading', { name: 'Waiting for you' })).toHaveText(/ you230$/);
  const more = ada.getByRole('button', { name: 'Show more' });
  await more.click();
  await expect(row(ada, 'Question 130')).toBeVisible();
  await expect(waiting(ada).getByRole('link', { name: 'Question 130' })).toBeFocused();
  await more.click();
  await expect(more).toHaveCount(0);
  await expect(waiting(ada).getByRole('link')).toHaveCount(230);
  const oldest = waiting(ada).getByRole('link', { name: /^Question 1 / });
  await oldest.click();
  await expect(ada.getByRole('heading', { name: 'Question 1', exact: true })).toBeVisible();
  await ada.getByRole('link', { name: 'Back to tickets' }).click();
  await expect(oldest).toBeFocused();
  await expect(oldest).toBeInViewport();
});

test('a ticket is closed and opened again by either of them, for fourteen days', async ({ as }) => {
  const { ada: adaEmail, ben: benEmail } = await makeCompany();
  const ticket = await makeTicket(adaEmail);
  const [ada, ben] = [await as(adaEmail), await as(benEmail)];
  for (const page of [ada, ben]) {
    await page.goto(`${portal}/${ticket.number}`);
    await expect(page.getByRole('heading', { name: ticket.title })).toBeVisible();
  }
  await ada.getByRole('button', { name: 'Close ticket' }).click();
  await ben.getByRole('button', { name: 'Reopen ticket' }).click();
  await expect(ada.getByRole('button', { name: 'Close ticket' })).toBeVisible();
  await expect
    .poll(async () => (await sql`select status from ticket where id = ${ticket.id}`)[0])
    .toEqual({ status: 'open' });

  const longAgo = new Date(Date.now() - 15 * 86_400_000);
  await set(ticket.id, { status: 'closed', resolved_at: longAgo, closed_at: longAgo });
  await expect(ada.getByText('Solved more than 14 days ago')).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Reopen ticket' })).toHaveCount(0);
  await expect(ada.getByRole('textbox', { name: 'Reply' })).toHaveCount(0);
  await ada.getByRole('link', { name: 'Open a new ticket' }).click();
  await expect(ada.getByRole('heading', { name: 'New ticket' })).toBeVisible();
});

test('what waits for the reader can be read and answered without a network', async ({ as }) => {
  const { ada: email } = await makeCompany();
  const ticket = await makeTicket(email);
  await set(ticket.id, { status: 'waiting_on_client' });
  const question = `Which label is in it, ${randomUUID()}?`;
  await sql`update ticket_message set body = ${question} where ticket_id = ${ticket.id}`;
  const ada = await as(email);
  const kept = new Promise<void>((resolve) =>
    ada.on('websocket', (socket) => {
      let isOnItsWay = false;
      socket.on('framereceived', ({ payload }) => {
        isOnItsWay ||= payload.includes(question);
        if (isOnItsWay && payload.includes('pokeEnd')) resolve();
      });
    }),
  );
  await ada.goto(portal);
  await kept;
  await ada.context().setOffline(true);
  await waiting(ada).getByRole('link').click();
  await expect(ada.getByText(question)).toBeVisible();
  await ada.getByRole('textbox', { name: 'Reply' }).fill('The large one.');
  await ada.getByRole('button', { name: 'Send reply' }).click();
  await ada.context().setOffline(false);
  await expect
    .poll(async () => (await sql`select status from ticket where id = ${ticket.id}`)[0])
    .toEqual({ status: 'open' });
});

test('they see their colleagues without an address, and chooses what they are notified of', async ({
  as,
}) => {
  const { ada: adaEmail, ben: benEmail } = await makeCompany();
  const gone = await makeClientPerson((await memberRowOf(adaEmail)).clientId, 'Gil Former');
  await sql`update member set status = 'disabled' where email = ${gone}`;
  await makeTicket(benEmail);
  const ada = await as(adaEmail);
  await ada.setViewportSize(phone);
  await ada.goto(portal);
  await bar(ada).getByRole('link', { name: 'People' }).click();
  const people = ada.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect(people).toHaveCount(2);
  await expect(people.filter({ hasText: 'Ada Quill' })).toContainText('You');
  await expect(people.filter({ hasText: 'Ben Ostler' })).toContainText('1 open');
  expect((await ada.content()).replaceAll(adaEmail, '')).not.toContain('@opsdesk.test');

  await bar(ada).getByRole('link', { name: 'Settings' }).click();
  await ada.getByRole('combobox', { name: 'Replies: mail' }).click();
  await ada.getByRole('option', { name: 'In the digest' }).click();
  await ada.getByRole('combobox', { name: 'Ratings: mail' }).click();
  await ada.getByRole('option', { name: 'Do not ask' }).click();
  const { memberId } = await memberRowOf(adaEmail);
  await expect
    .poll(async () => (await sql`select notifications from preference where id = ${memberId}`)[0])
    .toMatchObject({
      notifications: { replied: { mail: 'digest' }, surveyed: { mail: 'never' } },
    });
  await ada.reload();
  await expect(ada.getByRole('combobox', { name: 'Replies: mail' })).toContainText('In the digest');
  await expect(ada.getByRole('combobox', { name: 'Ratings: mail' })).toContainText('Do not ask');
});

test('the portal goes by keys, and says without a network what it has', async ({ as }) => {
  const { ada: adaEmail } = await makeCompany();
  const unread = await makeTicket(adaEmail);
  const ticket = await makeTicket(adaEmail);
  const ada = await as(adaEmail);
  await ada.goto(portal);
  await expect(row(ada, ticket.title)).toBeVisible();
  await ada.keyboard.press('j');
  await expect(ada.getByRole('link', { name: new RegExp(ticket.title) })).toBeFocused();
  await ada.keyboard.press('Enter');
  await expect(ada.getByText('It beeps all day.')).toBeVisible();
  await ada.keyboard.press('r');
  await expect(ada.getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await ada.keyboard.press('Escape');
  await ada.keyboard.press('?');
  const help = ada.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Reply', { exact: true })).toBeVisible();
  await ada.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await ada.keyboard.press('c');
  await expect(ada.getByLabel('Subject')).toBeFocused();

  await ada.context().setOffline(true);
  await expect(ada.getByText('You are offline.').first()).toBeVisible();
  await ada.goBack();
  await expect(ada.getByText('It beeps all day.')).toBeVisible();
  await ada.getByRole('link', { name: 'Back to tickets' }).click();
  await expect(row(ada, ticket.title)).toBeVisible();
  await row(ada, unread.title).click();
  await expect(ada.getByText('this conversation is not on this device')).toBeVisible();
});

test('a screen begins at its top, and what is gone back to is as it was left', async ({
  client,
}) => {
  await client.setViewportSize({ width: 390, height: 520 });
  const top = () => client.getByRole('main').evaluate((main) => main.scrollTop);
  await client.goto(`${portal}/new`);
  await client.getByRole('button', { name: 'Send ticket' }).scrollIntoViewIfNeeded();
  expect(await top()).toBeGreaterThan(0);
  await bar(client).getByRole('link', { name: 'Payments' }).click();
  await expect(client.getByRole('heading', { name: 'Payments' })).toBeInViewport();

  await client.getByRole('link', { name: /NW-/ }).nth(8).click();
  await client.getByRole('link', { name: 'Payments' }).first().click();
  await expect(client.getByRole('link', { name: /NW-/ }).nth(8)).toBeInViewport();
  expect(await top()).toBeGreaterThan(0);

  await client.goto(`${portal}?whose=mine&view=solved`);
  await tickets(client).getByRole('link').nth(1).click();
  await client.getByRole('link', { name: 'Back to tickets' }).click();
  await expect(client).toHaveURL(/whose=mine&view=solved$/);
  await expect(client.getByRole('button', { name: 'Solved', pressed: true })).toBeVisible();
});

test('a link goes where it says, also when the router writes the address it knows just then', async ({
  client,
}) => {
  await client.goto(portal);
  await expect(tickets(client)).toBeVisible();
  await client.evaluate(() => {
    const { href } = window.location;
    document.querySelector<HTMLElement>('nav a[href$="/portal/people"]')?.click();
    History.prototype.replaceState.call(window.history, window.history.state, '', href);
  });
  await expect(client).toHaveURL(/\/portal\/people$/);
  await expect(client.getByRole('list', { name: 'People' })).toBeVisible();
});

test('on a phone nothing is hard to reach', async ({ client }) => {
  await client.setViewportSize(phone);
  const { clientId, organizationId } = await memberRowOf('client@opsdesk.test');
  const [paid] = await sql<{ id: string }[]>`
      select id from payment where organization_id = ${organizationId} and client_id = ${clientId}
      limit 1`;
  const places = [
    '',
    '?whose=colleagues&view=solved',
    '?q=invoice',
    '/new',
    '/payments',
    `/payments/${paid?.id}`,
    '/people',
    '/settings',
  ];
  for (const place of places) {
    await client.goto(`${portal}${place}`);
    await expect(client.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(client.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectNoFindings(client);
    const overflow = await client.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBe(0);
  }
});
