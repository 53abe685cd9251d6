import { expectNoFindings } from '../fixtures/axe';
import { makeClientPerson, memberRowOf, sql } from '../fixtures/desk';
import { makeEmailDue, linkInEmail } from '../fixtures/emails';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const feedbackOf = (ticketId: string) =>
  sql`select rating, comment from ticket_feedback where ticket_id = ${ticketId}`;

test('a solved ticket is rated in the portal, and staff see it live', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByRole('heading', { name: ticket.title })).toBeVisible();
  await expect(client.getByRole('region', { name: 'Feedback' })).toHaveCount(0);
  await agent.getByRole('button', { name: 'Resolve ticket' }).click();

  const panel = client.getByRole('region', { name: 'Feedback' });
  await panel.getByRole('radio', { name: '4 of 5: Good' }).focus();
  await client.keyboard.press('Space');
  await panel.getByRole('textbox', { name: /What went well/ }).fill('Quick and kind.');
  await expectNoFindings(client);
  await panel.getByRole('button', { name: 'Send feedback' }).click();
  await expect(panel.getByText('You gave this 4 of 5: Good.')).toBeVisible();
  const seen = agent.getByRole('region', { name: 'Feedback' });
  await expect(seen).toContainText('4 of 5');
  await expect(seen).toContainText('Quick and kind.');

  await panel.getByRole('button', { name: 'Change rating' }).click();
  await panel.getByRole('radio', { name: '5 of 5: Very good' }).focus();
  await client.keyboard.press('Space');
  await panel.getByRole('button', { name: 'Send feedback' }).click();
  await expect(seen).toContainText('5 of 5');
  await client.reload();
  await expect(panel.getByText('You gave this 5 of 5: Very good.')).toBeVisible();
});

test('the email’s link rates without signing in, and only once it is sent', async ({
  agent,
  page,
}) => {
  const { clientId } = await memberRowOf('client@opsdesk.test');
  const email = await makeClientPerson(clientId);
  const ticket = await makeTicket(email);
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await agent.getByRole('button', { name: 'Resolve ticket' }).click();
  await makeEmailDue(email);
  const href = await linkInEmail(page, email, /Good$/);
  await page.goto(href);
  await expect(page.getByRole('radio', { name: '4 of 5: Good' })).toBeChecked();
  expect(await feedbackOf(ticket.id)).toHaveLength(0);
  await expectNoFindings(page);

  await page.getByRole('textbox', { name: /What went well/ }).fill('Thanks.');
  await page.getByRole('button', { name: 'Send feedback' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(await feedbackOf(ticket.id)).toEqual([{ rating: 4, comment: 'Thanks.' }]);
  await expect(agent.getByRole('region', { name: 'Feedback' })).toContainText('Thanks.');

  await page.goto(href.replace('token=', 'token=A'));
  await expect(
    page.getByRole('heading', { name: 'This link does not work any more' }),
  ).toBeVisible();
});

test('a link rates nothing but its own ticket, and nothing that is open again', async ({
  agent,
  page,
  request,
}) => {
  const { clientId } = await memberRowOf('client@opsdesk.test');
  const email = await makeClientPerson(clientId);
  const ticket = await makeTicket(email);
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await agent.getByRole('button', { name: 'Resolve ticket' }).click();
  await makeEmailDue(email);
  const href = await linkInEmail(page, email, /Very bad$/);
  await agent.getByRole('button', { name: 'Reopen ticket' }).click();
  await expect(agent.getByRole('button', { name: 'Resolve ticket' })).toBeVisible();
  await expect
    .poll(async () => (await sql`select status from ticket where id = ${ticket.id}`)[0])
    .toEqual({ status: 'open' });
  await page.goto(href);
  await expect(page.getByText('This ticket is not solved yet.')).toBeVisible();
  const token = new URL(href).searchParams.get('token');
  const origin = new URL(href).origin;
  const answer = await request.post('/rate/send', {
    headers: { origin },
    data: { token, rating: 1, comment: null },
  });
  expect(answer.status()).toBe(409);
  expect(await feedbackOf(ticket.id)).toHaveLength(0);
});
