import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { sql } from '../fixtures/desk';
import { makeMember, makeOrganization } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';

async function makeDesk() {
  const organization = await makeOrganization();
  const manager = await makeMember(organization, { name: 'Mona Manager', role: 'manager' });
  const agent = await makeMember(organization, { name: 'Abel Agent' });
  const client = await makeMember(organization, { name: 'Cora Client' });
  const ticketId = randomUUID();
  await sql.begin(async (tx) => {
    const { id } = organization;
    const [company] = await tx`select id from client where organization_id = ${id}`;
    const clientId = company?.['id'] as string;
    await tx`
      update member set user_type = 'client', role = null, client_id = ${clientId} where id = ${client.id}`;
    await tx`
      update profile set user_type = 'client', client_id = ${clientId} where id = ${client.id}`;
    await tx`insert into ticket_counter (organization_id, last_number) values (${id}, 1)`;
    await tx`
      insert into ticket (id, organization_id, number, title, client_id, requester_id, priority, status,
        last_client_message_at, waiting_since)
      values (${ticketId}, ${id}, 1, 'Nobody answers', ${clientId}, ${client.id}, 'urgent', 'new', now(), now())`;
    await tx`
      insert into ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body)
      values (${randomUUID()}, ${id}, ${clientId}, ${ticketId}, ${client.id}, 'client', 'Hello?')`;
  });
  return { ...organization, manager, agent, client, ticketId };
}

const fieldOf = (page: Page, name: string) =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');

test('a manager sets an SLA target; it turns red by itself when the time is up, and the client sees nothing of it', async ({
  as,
}) => {
  const desk = await makeDesk();
  const manager = await as(desk.manager.email);
  await manager.goto(`/t/${desk.slug}/tickets`);
  await manager.getByRole('link', { name: 'Service levels' }).click();
  await expect(manager.getByRole('tab', { name: 'Service levels', selected: true })).toBeVisible();
  await expect(manager.getByRole('tab', { name: 'Members' })).toHaveCount(0);
  await manager.getByRole('button', { name: 'Add policy' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Within minutes');
  await dialog.getByRole('checkbox', { name: 'Urgent' }).check();
  await dialog.getByLabel('First response').fill('soon');
  await expect(dialog.getByText('Write it as 4 h or 90 m.')).toBeVisible();
  await dialog.getByLabel('First response').fill('20m');
  await dialog.getByRole('combobox', { name: 'Counted in' }).click();
  await manager.getByRole('option', { name: 'Around the clock' }).click();
  await expect(dialog.getByText('Applies to 1 open ticket from now.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add policy' }).click();
  await expect(manager.getByRole('row', { name: /Within minutes Urgent 20 m/ })).toBeVisible();

  const agent = await as(desk.agent.email);
  await agent.goto(`/t/${desk.slug}/tickets/1`);
  const due = fieldOf(agent, 'First response');
  await expect(due).toContainText(/Due in (20|19) minutes/);
  const client = await as(desk.client.email);
  await client.goto(`/t/${desk.slug}/portal/1`);
  await expect(client.getByText('Hello?')).toBeVisible();

  await sql`
    update sla_clock set due_at = now() + interval '3 seconds' where ticket_id = ${desk.ticketId}`;
  await sql`
    update ticket t set first_response_due_at = c.due_at, next_due_at = c.due_at
    from sla_clock c where c.ticket_id = t.id and t.id = ${desk.ticketId}`;
  await expect(due).toContainText(/Due in \d seconds?/);
  await expect(due).toContainText(/Overdue by/, within(6));
  await expect
    .poll(async () => {
      const [row] = await sql`
        select c.state, t.overdue_since = c.due_at "isSame" from sla_clock c
        join ticket t on t.id = c.ticket_id where t.id = ${desk.ticketId}`;
      return { ...row };
    })
    .toEqual({ state: 'breached', isSame: true });
  await expect(agent.getByText('noted that the first response is overdue')).toBeVisible();
  await expect(client.getByText(/overdue/i)).toHaveCount(0);

  await agent.getByRole('textbox', { name: /Reply|Write to the client/ }).fill('Here we are.');
  await agent.getByRole('button', { name: 'Send reply' }).click();
  await expect(due).toContainText('Missed');
  await expect(client.getByText('Here we are.')).toBeVisible();
});

test('a holiday says what it reaches and is taken back; an agent does not reach the tab', async ({
  as,
}) => {
  const desk = await makeDesk();
  const manager = await as(desk.manager.email);
  await manager.goto(`/t/${desk.slug}/admin/service-levels`);
  await manager.getByRole('button', { name: 'Add holiday' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Date').fill('2031-01-01');
  await dialog.getByLabel('Name').fill('New Year’s Day');
  await expect(dialog.getByText('Targets already met or missed do not change.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add holiday' }).click();
  const day = manager.getByRole('list', { name: 'Holidays' }).getByText('New Year’s Day');
  await expect(day).toBeVisible();
  await manager.getByRole('button', { name: /Remove New Year’s Day/ }).click();
  await manager.getByRole('button', { name: 'Remove holiday' }).click();
  await expect(day).toHaveCount(0);

  const agent = await as(desk.agent.email);
  await agent.goto(`/t/${desk.slug}/admin/service-levels`);
  await expect(agent.getByRole('heading', { name: 'Service levels' })).toHaveCount(0);
  await expect(agent.getByRole('button', { name: 'Add policy' })).toHaveCount(0);
  const answer = await agent.request.post(`/api/t/${desk.slug}/sla/impact`, {
    data: { kind: 'hours' },
    headers: { origin: new URL(agent.url()).origin },
  });
  expect(answer.status()).toBe(404);
});
