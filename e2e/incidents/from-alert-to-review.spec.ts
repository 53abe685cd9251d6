import { insertIntegration } from '@/lib/server/incidents/alert/testing';
import { within } from '@/scripts/proof/time-limit';
import { sendPagerDuty } from '../fixtures/alerts';
import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test('an alert becomes an incident that a client follows, until it is resolved and reviewed', async ({
  agent,
  manager: engineer,
  client,
}) => {
  const stamp = Date.now();
  const title = `Scanners are offline ${stamp}`;
  const ticket = await makeTicket();
  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  const { token } = await insertIntegration({ owner: sql }, organizationId);

  await engineer.goto('/t/northwind/alerts');
  await expect(engineer.getByRole('heading', { name: 'Alerts' })).toBeVisible();
  const answer = await sendPagerDuty({ key: token, title, source: 'gateway', dedupKey: title });
  expect(answer.status).toBe(202);
  await engineer.getByRole('link', { name: title }).click();
  await expect(engineer.getByRole('heading', { name: title })).toBeVisible();
  await engineer.keyboard.press('a');
  await expect(engineer.getByRole('button', { name: 'Acknowledge' })).toHaveCount(0);
  await engineer.keyboard.press('d');
  const dialog = engineer.getByRole('dialog', { name: 'Declare incident' });
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  await expect(engineer.getByRole('heading', { name: /INC-\d+/ })).toContainText(title);

  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await agent.getByRole('button', { name: 'More actions' }).click();
  await agent.getByRole('menuitem', { name: 'Link with an incident' }).click();
  await agent.getByRole('option', { name: title }).click();
  await expect(engineer.getByRole('region', { name: 'Links' })).toContainText(ticket.title);

  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('It beeps all day.')).toBeVisible();
  const known = client.getByRole('region', { name: 'Part of a known incident' });
  await expect(known).toHaveCount(0);
  await engineer.goto('/t/northwind/status-page');
  await engineer.getByRole('button', { name: 'Write incident post' }).click();
  const post = engineer.getByRole('dialog', { name: 'Write incident post' });
  await post.getByLabel('Title').fill('Scanners do not connect');
  await post.getByLabel('Describes the incident').click();
  await engineer.keyboard.type(title);
  await engineer.getByRole('option', { name: title }).click();
  await post.getByRole('button', { name: 'Save draft' }).click();
  await engineer.getByRole('button', { name: 'Scanners do not connect' }).first().click();
  await engineer.getByLabel('Update', { exact: true }).fill('We restart the gateway.');
  await engineer.getByRole('button', { name: 'Publish post' }).click();
  await expect(known).toContainText('We restart the gateway.', within(5));
  await expect(known).not.toContainText(title);

  await engineer.goto('/t/northwind/incidents');
  await engineer.getByRole('link', { name: title }).click();
  await engineer.getByRole('combobox', { name: 'Status: Investigating' }).click();
  await engineer.getByRole('option', { name: 'Resolved' }).click();
  await engineer.getByRole('button', { name: 'Reply to 1 linked ticket' }).click();
  const reply = engineer.getByRole('dialog', { name: 'Reply to 1 linked ticket' });
  await reply.getByLabel('Reply', { exact: true }).fill('Your scanner connects again.');
  await reply.getByRole('button', { name: 'Send 1 reply' }).click();
  await expect(client.getByText('Your scanner connects again.')).toBeVisible(within(30));

  const review = engineer.getByRole('region', { name: 'Review' });
  await review.getByRole('button', { name: 'Write review' }).click();
  const text = review.getByRole('textbox', { name: 'Review' });
  await expect(text).toHaveValue(new RegExp(`linked the alert “${title}”`));
  await text.press('Control+Enter');
  await review.getByRole('combobox', { name: 'Status of the review' }).click();
  await engineer.getByRole('option', { name: 'Published' }).click();
  await engineer.getByRole('combobox', { name: 'Status: Resolved' }).click();
  await engineer.getByRole('option', { name: 'Closed' }).click();
  await expect(engineer.getByRole('combobox', { name: 'Status: Closed' })).toBeVisible();
});

test('tickets of several clients about one service suggest an incident', async ({ agent }) => {
  const stamp = Date.now();
  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  const { serviceId } = await insertIntegration({ owner: sql }, organizationId);
  await sql`update service set ticket_threshold = 2 where id = ${serviceId}`;
  const [first, second] = [await makeTicket(), await makeTicket()];
  await sql`
    update ticket set client_id = (
      select id from client where organization_id = ${organizationId} and id <> client_id limit 1),
      requester_id = null
    where id = ${second.id}`;
  await sql`delete from ticket_message where ticket_id = ${second.id}`;
  await sql`
    insert into subject_link (id, organization_id, from_type, from_id, to_type, to_id, kind)
    values (gen_random_uuid(), ${organizationId}, 'ticket', ${first.id}, 'service', ${serviceId},
      'relates_to')`;
  const [service] = await sql<{ name: string }[]>`select name from service where id = ${serviceId}`;
  await agent.goto(`/t/northwind/tickets/${second.number}`);
  await agent.getByRole('button', { name: 'More actions' }).click();
  await agent.getByRole('menuitem', { name: 'Link with a service' }).click();
  await agent.keyboard.type(service?.name ?? '');
  await agent.getByRole('option', { name: service?.name ?? '' }).click();
  await agent.getByRole('region', { name: 'Links' }).getByRole('link').click();
  await expect(agent.getByRole('heading', { name: service?.name ?? '' })).toBeVisible();
  await expect(agent.getByRole('region', { name: 'Links' })).toContainText(first.title);

  await agent.goto('/t/northwind/incidents');
  const suggestion = agent.getByRole('status').filter({ hasText: service?.name ?? '' });
  await suggestion.getByRole('button', { name: 'Declare incident' }).click();
  const dialog = agent.getByRole('dialog', { name: 'Declare incident' });
  await dialog.getByLabel('What is happening?').fill(`Scanners fail ${stamp}`);
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  await expect(agent.getByRole('region', { name: 'Links' })).toContainText(first.title);
  await expect(agent.getByRole('region', { name: 'Links' })).toContainText(second.title);
  await agent.goto('/t/northwind/incidents');
  await expect(agent.getByRole('link', { name: `Scanners fail ${stamp}` })).toBeVisible();
  await expect(suggestion).toHaveCount(0);
});
