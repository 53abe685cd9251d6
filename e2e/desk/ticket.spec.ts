import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test('an agent and a client converse in two browsers', async ({ agent, client }) => {
  await client.goto('/t/northwind/portal/new');
  const title = `The export stops half way ${Date.now()}`;
  await client.getByLabel('Subject').fill(title);
  await client.getByLabel('Tell us more').fill('It stops at **50 %**, every time.');
  await client.getByRole('button', { name: 'Send ticket' }).click();
  await expect(client.getByRole('heading', { name: title })).toBeVisible();
  await expect(client).toHaveURL(/\/portal\/\d+$/);
  const number = client.url().split('/').at(-1);

  await agent.goto('/t/northwind/tickets');
  await agent.getByText(title).first().click();
  await expect(agent.getByRole('heading', { name: title })).toBeVisible();
  await expect(agent.getByText('It stops at **50 %**, every time.')).toBeVisible();
  await expect(agent).toHaveURL(new RegExp(`/tickets/${number}$`));

  await agent.getByRole('textbox', { name: 'Reply' }).fill('Which browser is it?');
  await agent.getByRole('button', { name: 'Send reply' }).click();
  await expect(client.getByText('Which browser is it?')).toBeVisible();

  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await agent.getByRole('textbox', { name: 'Internal note' }).fill('Looks like the old bug.');
  await agent.getByRole('button', { name: 'Add note' }).click();
  await expect(agent.getByText('Looks like the old bug.')).toBeVisible();

  await client.getByRole('textbox', { name: 'Reply' }).fill('Firefox.');
  await client.getByRole('button', { name: 'Send reply' }).click();
  await expect(agent.getByText('Firefox.')).toBeVisible();

  await client.reload();
  await expect(client.getByText('Firefox.')).toBeVisible();
  await expect(client.getByText('Which browser is it?')).toBeVisible();
  await expect(client.getByText('Looks like the old bug.')).toHaveCount(0);
  // The client's own address is in the page, nobody else's.
  const page = (await client.content()).replaceAll('client@opsdesk.test', '');
  expect(page).not.toContain('@opsdesk.test');

  await agent.getByRole('button', { name: 'Resolve ticket' }).click();
  await expect(client.getByText('Solved').first()).toBeVisible();
});

test('a change of one agent shows on another’s screen', async ({ agent, manager }) => {
  const ticket = await makeTicket();
  for (const page of [agent, manager]) {
    await page.goto(`/t/northwind/tickets/${ticket.number}`);
    await expect(page.getByRole('heading', { name: ticket.title })).toBeVisible();
  }
  await agent.keyboard.press('i');
  await agent.keyboard.press('e');
  await expect(manager.getByRole('button', { name: 'Reopen ticket' })).toBeVisible();
  const { memberId } = await memberRowOf('agent@opsdesk.test');
  await expect
    .poll(async () => {
      const [row] = await sql`select status, assignee_id from ticket where id = ${ticket.id}`;
      return row;
    })
    .toEqual({ status: 'resolved', assignee_id: memberId });
});

test('a change that the server refuses says why and is rolled back', async ({ agent }) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
  const error = `refuse_${ticket.id.replaceAll('-', '')}`;
  await sql.unsafe(`
    create function ${error}() returns trigger language plpgsql
      as $$ begin raise exception 'secret constraint name'; end $$;
    create trigger ${error} before update on ticket
      for each row when (old.id = '${ticket.id}') execute function ${error}()`);
  try {
    await agent.getByRole('button', { name: 'Resolve ticket' }).click();
    await expect(
      agent.getByRole('status', { name: 'Notifications' }).getByText('could not save'),
    ).toBeVisible();
    await expect(agent.getByText('secret constraint name')).toHaveCount(0);
    await expect(agent.getByRole('button', { name: 'Resolve ticket' })).toBeVisible();
  } finally {
    await sql.unsafe(`drop function ${error}() cascade`);
  }
});
