import type { BrowserContext, Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { memberRowOf, sql } from '../fixtures/desk';
import { makeMember } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const send = (page: Page) => page.getByRole('button', { name: 'Send reply' }).click();
const offline = (page: Page) =>
  expect(page.getByText('You are offline. You can read what is on this device')).toBeVisible();

async function openTicket(page: Page, number: number) {
  await page.goto(`/t/northwind/tickets/${number}`);
  await expect(page.getByText('It beeps all day.')).toBeVisible();
}

/** Closes the tab without warning and opens another. */
async function crash(page: Page, context: BrowserContext): Promise<Page> {
  await page.close();
  return context.newPage();
}

test('a reply, a note and a status wait without a network and are sent once when it is back', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await agent.context().setOffline(true);
  await offline(agent);

  await reply(agent).fill('Hold the red button.');
  await send(agent);
  const mine = agent.getByRole('article').filter({ hasText: 'Hold the red button.' });
  await expect(mine).toContainText('Waiting to be sent');
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await agent.getByRole('textbox', { name: 'Internal note' }).fill('They sound tired.');
  await agent.getByRole('button', { name: 'Add note' }).click();
  await agent.keyboard.press('Escape');
  await agent.keyboard.press('s');
  await agent.getByRole('option', { name: /Blocked/ }).click();
  await agent.getByRole('button', { name: /waiting/ }).click();
  const outbox = agent.getByRole('dialog', { name: 'Outbox' });
  await expect(outbox.getByRole('listitem')).toHaveCount(3);
  await expectNoFindings(agent);
  await agent.keyboard.press('Escape');

  await agent.context().setOffline(false);
  await expect(client.getByText('Hold the red button.')).toHaveCount(1, within(30));
  await expect(mine).not.toContainText('Waiting');
  await expect(agent.getByText('They sound tired.')).toHaveCount(1);
  await expect(agent.getByRole('combobox', { name: 'Status' })).toContainText('Blocked');
  await expect(agent.getByRole('button', { name: /waiting/ })).toBeHidden();
});

for (const waitMs of [0, 300, 3_000]) {
  test(`a tab closed ${waitMs} ms after Send loses nothing and sends it once`, async ({
    agent,
    client,
  }) => {
    const ticket = await makeTicket();
    await openTicket(agent, ticket.number);
    await agent.context().setOffline(true);
    await offline(agent);
    await reply(agent).fill('Sent in the last moment.');
    await agent.keyboard.press('Control+Enter');
    const clock = Promise.withResolvers<void>();
    setTimeout(clock.resolve, waitMs);
    await clock.promise;
    const next = await crash(agent, agent.context());
    await next.context().setOffline(false);

    await openTicket(next, ticket.number);
    const mine = next.getByRole('article').filter({ hasText: 'Sent in the last moment.' });
    await expect(mine).toHaveCount(1);
    await expect(mine).not.toContainText(/Waiting|Sending/, within(30));
    await expect(reply(next)).toHaveValue('');
    await client.goto(`/t/northwind/portal/${ticket.number}`);
    await expect(client.getByText('Sent in the last moment.')).toHaveCount(1);
  });
}

test('what the client wrote meanwhile holds a waiting reply back once, and shows it', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await agent.context().setOffline(true);
  await offline(agent);
  await reply(agent).fill('Please restart it.');
  await send(agent);
  await reply(client).fill('It works again, thank you!');
  await send(client);
  const otherEntry = client.getByRole('article').filter({ hasText: 'It works again, thank you!' });
  await expect(otherEntry).toContainText('Sent');

  await agent.context().setOffline(false);
  const held = agent.getByRole('region', { name: 'Reply not sent' });
  await expect(held).toContainText('It works again, thank you!', within(30));
  await expect(reply(agent)).toHaveValue('Please restart it.');
  await expect(client.getByText('Please restart it.')).toHaveCount(0);
  await held.getByRole('button', { name: 'Send anyway' }).click();
  await expect(client.getByText('Please restart it.')).toHaveCount(1);
  await expect(held).toBeHidden();
});

test('several rejected as stale replies are listed, and go out in their order by one press', async ({
  agent,
}) => {
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await agent.context().setOffline(true);
  await offline(agent);
  const bodies = ['First, restart it.', 'Then, press the red button.'];
  for (const body of bodies) {
    await reply(agent).fill(body);
    await send(agent);
    await expect(reply(agent)).toHaveValue('');
  }
  await sql`
    insert into ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body)
    select gen_random_uuid(), organization_id, client_id, id, requester_id, 'client', 'It smokes now.'
    from ticket where id = ${ticket.id}`;

  await agent.context().setOffline(false);
  const unsent = agent.getByRole('region', { name: 'Not sent' });
  await expect(unsent.getByRole('listitem')).toHaveCount(2, within(30));
  await expect(unsent.getByRole('alert')).toContainText('2 messages are not sent yet.');
  await expectNoFindings(agent, '[aria-label="Not sent"]');
  await unsent.getByRole('button', { name: 'Send all' }).click();
  const written = async () =>
    (
      await sql<{ body: string }[]>`
        select body from ticket_message where ticket_id = ${ticket.id} and author_type = 'agent'
        order by created_at, id`
    ).map(({ body }) => body);
  await expect.poll(written).toEqual(bodies);
  await expect(unsent).toBeHidden();
});

test('a reply can be taken back for as long as one chose', async ({ as, client }) => {
  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  const member = await makeMember({ id: organizationId }, { name: 'Una Undo' });
  const una = await as(member.email);
  const ticket = await makeTicket();
  await una.goto('/t/northwind/notifications');
  await una.getByRole('combobox', { name: 'Time to undo' }).click();
  await una.getByRole('option', { name: '30 seconds' }).click();
  await expect
    .poll(async () => {
      const [row] = await sql`
        select undo_send_seconds "seconds" from preference
        where id in (select id from member where email = ${member.email})`;
      return row?.['seconds'];
    })
    .toBe(30);
  await openTicket(una, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('It beeps all day.')).toBeVisible();
  await reply(una).fill('Hello Bernd,');
  await send(una);
  const pending = una.getByRole('group', { name: 'Undo send' });
  await expect(pending).toBeVisible();
  await expectNoFindings(una, '[aria-label="Undo send"]');
  await pending.getByRole('button', { name: 'Undo' }).click();
  await expect(reply(una)).toHaveValue('Hello Bernd,');
  await expect(una.getByRole('article').filter({ hasText: 'Hello Bernd,' })).toHaveCount(0);

  await reply(una).fill('Hello Berta,');
  await send(una);
  await pending.getByRole('button', { name: 'Send now' }).click();
  await expect(client.getByText('Hello Berta,')).toBeVisible();
  await expect(client.getByText('Hello Bernd,')).toHaveCount(0);

  // Closing the tab during the delay sends the message.
  await reply(una).fill('Bye Berta.');
  await send(una);
  await expect(pending).toBeVisible();
  const next = await una.context().newPage();
  await una.close({ runBeforeUnload: true });
  await next.goto('/t/northwind/tickets');
  await expect(client.getByText('Bye Berta.')).toHaveCount(1, within(40));
});

test('two browsers of one person, both offline: both replies are kept, and each change of a fact', async ({
  as,
}) => {
  const ticket = await makeTicket();
  const desk = await as('agent@opsdesk.test');
  const laptop = await as('agent@opsdesk.test');
  for (const page of [desk, laptop]) await openTicket(page, ticket.number);
  for (const page of [desk, laptop]) await page.context().setOffline(true);
  for (const page of [desk, laptop]) await offline(page);
  await reply(desk).fill('From the desk.');
  await send(desk);
  await reply(laptop).fill('From the laptop.');
  await send(laptop);
  await desk.getByRole('combobox', { name: 'Priority' }).click();
  await desk.getByRole('option', { name: 'Urgent' }).click();
  await laptop.getByRole('combobox', { name: 'Status' }).click();
  await laptop.getByRole('option', { name: /Blocked/ }).click();
  for (const page of [desk, laptop]) await page.context().setOffline(false);
  for (const page of [desk, laptop]) {
    await expect(page.getByText('From the desk.')).toHaveCount(1, within(30));
    await expect(page.getByText('From the laptop.')).toHaveCount(1, within(30));
    await expect(page.getByRole('combobox', { name: 'Priority' })).toContainText('Urgent');
    await expect(page.getByRole('combobox', { name: 'Status' })).toContainText('Blocked');
  }
});

test('offline for hours, then typing: nothing is refused, and it goes by itself', async ({
  agent,
  client,
}) => {
  await agent.clock.install();
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await agent.context().setOffline(true);
  await offline(agent);
  await agent.clock.fastForward('03:00:00');
  await reply(agent).fill('Three hours later.');
  await send(agent);
  await expect(agent.getByRole('article').filter({ hasText: 'Three hours later.' })).toContainText(
    'Waiting to be sent',
  );
  await agent.context().setOffline(false);
  await agent.clock.resume();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('Three hours later.')).toHaveCount(1, within(40));
});

test('a clock that is a day ahead changes no moment that counts', async ({ agent }) => {
  const ticket = await makeTicket();
  await agent.clock.setSystemTime(Date.now() + 24 * 60 * 60_000);
  await openTicket(agent, ticket.number);
  await reply(agent).fill('From the future.');
  await send(agent);
  const delays = async () =>
    await sql`
      select abs(extract(epoch from m.created_at - now())) < 60 and
        abs(extract(epoch from t.first_responded_at - now())) < 60 right_time
      from ticket_message m join ticket t on t.id = m.ticket_id
      where t.id = ${ticket.id} and m.body = 'From the future.'`;
  await expect.poll(delays).toEqual([{ right_time: true }]);
});

test('a new release forgets the replica, and what waited is sent all the same, once', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await agent.context().setOffline(true);
  await offline(agent);
  await reply(agent).fill('Older than the release.');
  await send(agent);
  await expect(agent.getByText('Waiting to be sent')).toBeVisible();
  const next = await crash(agent, agent.context());
  await next.context().setOffline(false);
  await next.goto('/icon.svg');
  // A new schema or mutator version starts with a new replica.
  await next.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    for (const name of names.filter((each) => !each.startsWith('opsdesk'))) {
      indexedDB.deleteDatabase(name);
    }
  });
  await openTicket(next, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('Older than the release.')).toHaveCount(1, within(40));
});

test('what is refused when it arrives comes back with the reason, and nothing of it is lost', async ({
  client,
}) => {
  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('It beeps all day.')).toBeVisible();
  await client.context().setOffline(true);
  await offline(client);
  await reply(client).fill('One more thing.');
  await send(client);
  await sql`
    update ticket set status = 'closed', resolved_at = now() - interval '30 days',
      closed_at = now() - interval '30 days' where id = ${ticket.id}`;
  await client.goto('about:blank');
  await client.context().setOffline(false);
  await client.goto('/t/northwind/portal');
  await client.getByRole('button', { name: '1 could not be sent' }).click(within(30));
  const outbox = client.getByRole('dialog', { name: 'Outbox' });
  await expect(outbox).toContainText('One more thing.');
  await expect(outbox).toContainText('can no longer be reopened');
  await expect(outbox.getByRole('button', { name: 'Copy text' })).toBeVisible();
  await outbox.getByRole('button', { name: 'Dismiss' }).click();
  await expect(outbox).toContainText('Everything is sent');
});
