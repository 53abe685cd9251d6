import type { Page } from '@playwright/test';
import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { type MadeTicket, makeTicket } from '../fixtures/tickets';

const results = (page: Page) => page.getByRole('search').getByRole('status');
const bar = (page: Page) => page.getByRole('group', { name: 'Selected tickets' });

/** Creates that many tickets with a unique word in their titles, and filters the list by it. */
async function listOf(page: Page, size: number): Promise<{ word: string; made: MadeTicket[] }> {
  const word = `bulk${Date.now()}`;
  const made: MadeTicket[] = [];
  for (let index = 0; index < size; index += 1) made.push(await makeTicket());
  const ids = made.map(({ id }) => id);
  await sql`update ticket set title = ${word} || ' ' || number where id in ${sql(ids)}`;
  await page.goto(`/t/northwind/tickets?q=${word}`);
  await expect(results(page)).toHaveText(`${size} tickets`);
  return { word, made };
}

/** Creates more tickets than fit in a batch with one statement. */
async function fill(word: string, size: number) {
  const { organizationId, clientId, memberId } = await memberRowOf('client@opsdesk.test');
  await sql`
    with counter as (
      update ticket_counter set last_number = last_number + ${size}
      where organization_id = ${organizationId} returning last_number - ${size} as before
    )
    insert into ticket
      (id, organization_id, number, title, client_id, requester_id, status, created_at)
    select gen_random_uuid(), ${organizationId}, before + n, ${word} || ' ' || n, ${clientId},
      ${memberId}, 'open', now() - interval '90 days' from counter, generate_series(1, ${size}) n`;
}

const count = async (word: string, condition: string) => {
  const [row] = await sql.unsafe<{ n: number }[]>(
    `select count(*)::int n from ticket where title like $1 and ${condition}`,
    [`${word} %`],
  );
  return row?.n;
};

test('a few tickets change at once on every screen, and back by one key', async ({
  agent,
  manager,
}) => {
  const { word, made } = await listOf(agent, 4);
  await manager.goto(`/t/northwind/tickets?q=${word}`);
  await expect(results(manager)).toHaveText('4 tickets');
  const urgent = manager.getByRole('row').getByLabel('Urgent');

  const box = (index: number) =>
    agent.getByRole('checkbox', { name: `Select #${made.toReversed()[index]?.number}` });
  await box(0).click();
  await box(2).click({ modifiers: ['Shift'] });
  await expect(bar(agent)).toContainText('3 selected');
  await box(1).click();
  await expect(bar(agent)).toContainText('2 selected');
  await expect(agent.getByRole('row', { selected: true })).toHaveCount(2);

  await bar(agent).getByRole('button', { name: 'Priority' }).click();
  await agent.getByRole('option', { name: 'Urgent' }).click();
  await expect(urgent).toHaveCount(2);
  await expect(agent.getByText('Priority changed to urgent')).toBeVisible();

  const [changedByOther] = made.toReversed();
  await manager.getByRole('row', { name: String(changedByOther?.number) }).focus();
  await manager.keyboard.press('p');
  await manager.keyboard.type('low');
  await manager.keyboard.press('Enter');
  await expect(agent.getByRole('row').getByLabel('Low')).toBeVisible();
  await agent.keyboard.press('z');
  await expect(agent.getByText('One was changed by someone since, and kept.')).toBeVisible();
  await expect(urgent).toHaveCount(0);
  await expect(manager.getByRole('row').getByLabel('Low')).toBeVisible();
});

test('everything in a filter changes, also what is not loaded, and is undone as one', async ({
  agent,
}) => {
  const word = `many${Date.now()}`;
  await fill(word, 320);
  await agent.goto(`/t/northwind/tickets?q=${word}`);
  await expect(results(agent)).toHaveText('320 tickets');
  await agent.getByRole('row').nth(1).focus();
  await agent.keyboard.press('ControlOrMeta+a');
  await expect(bar(agent)).toContainText('All 320 in this filter');
  await agent.keyboard.press('j');
  await agent.keyboard.press('x');
  await expect(bar(agent)).toContainText('319 of 320 in this filter');
  await agent.keyboard.press('p');
  await agent.keyboard.type('urgent');
  await agent.keyboard.press('Enter');
  await expect(agent.getByText('Priority changed to urgent')).toBeVisible();
  expect(await count(word, `priority = 'urgent'`)).toBe(319);

  await agent.getByRole('button', { name: 'Undo' }).click();
  await expect(agent.getByText('Changed back')).toBeVisible();
  expect(await count(word, `priority = 'urgent'`)).toBe(0);
});

test('what is refused is said ticket by ticket, and nothing else waits for it', async ({
  agent,
}) => {
  const { word } = await listOf(agent, 3);
  await fill(word, 60);
  await expect(results(agent)).toHaveText('63 tickets');
  await agent.keyboard.press('ControlOrMeta+a');
  // Includes one ticket of another organization.
  await agent.route('**/tickets/bulk', async (route) => {
    const requested = route.request().postDataJSON() as { id: string; change: unknown };
    const rows = await sql<{ id: string }[]>`select id from ticket where title like ${`${word} %`}`;
    const [foreign] = await sql<{ id: string }[]>`
      select t.id from ticket t join organization o on o.id = t.organization_id
      where o.slug = 'acme' limit 1`;
    const ids = [...rows.map(({ id }) => id), foreign?.id];
    await route.continue({ postData: JSON.stringify({ ...requested, target: { ids } }) });
  });
  await agent.keyboard.press('s');
  await agent.keyboard.type('blocked');
  await agent.keyboard.press('Enter');
  const panel = agent.getByRole('region', { name: 'Change of many tickets' });
  await expect(panel).toContainText('63 of 64 changed · 1 refused');
  await panel.getByRole('button', { name: 'Show what was refused' }).click();
  await expect(agent.getByRole('dialog', { name: 'Refused' })).toContainText('Not found');
  await agent.keyboard.press('Escape');
  expect(await count(word, `status = 'blocked'`)).toBe(63);

  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(agent.getByText('Changed back')).toBeVisible();
  expect(await count(word, `status = 'blocked'`)).toBe(0);
});

test('nobody but staff changes in bulk, and only within their organization', async ({
  client,
  agent,
}) => {
  const ticket = await makeTicket();
  await client.goto('/t/northwind/portal');
  await agent.goto('/t/northwind/tickets');
  const ask = (page: Page, slug: string, id: string) =>
    page.evaluate(
      async ([place, data]) =>
        (await fetch(`/api/t/${place}/tickets/bulk`, { method: 'POST', body: data })).status,
      [
        slug,
        JSON.stringify({
          id,
          change: { kind: 'status', status: 'closed' },
          target: { filter: {}, except: [] },
        }),
      ] as const,
    );
  const id = crypto.randomUUID();
  expect(await ask(client, 'northwind', id)).toBe(404);
  expect(await ask(agent, 'acme', id)).toBe(404);
  const [row] = await sql<{ status: string }[]>`select status from ticket where id = ${ticket.id}`;
  expect(row?.status).toBe('open');
});
