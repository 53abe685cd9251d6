import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { makeClientPerson, memberRowOf, sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

/** A client of the test's own, so that its metrics change for nobody else. */
async function makeClient() {
  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  const id = randomUUID();
  const name = `Harbour ${id.slice(0, 8)} Ltd`;
  await sql`
    insert into client (id, organization_id, name, plan)
    values (${id}, ${organizationId}, ${name}, 'plus')`;
  return { id, name, email: await makeClientPerson(id) };
}

const made = (page: Page) => page.getByRole('progressbar');
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const openOf = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name}: \\d+ open now$`) });

async function numberIn(page: Page, name: string): Promise<number> {
  const label = await openOf(page, name).getAttribute('aria-label');
  return Number(/: (\d+) open now/.exec(label ?? '')?.[1]);
}

test('the list follows a colleague, and each metric opens as many tickets', async ({
  agent,
  manager,
}) => {
  const client = await makeClient();
  await manager.goto(`/t/northwind/clients?text=${encodeURIComponent(client.name)}`);
  await expect(rowOf(manager, client.name)).toBeVisible();
  const ticket = await makeTicket(client.email);
  await makeTicket(client.email);
  await expect.poll(() => numberIn(manager, client.name), within(15)).toBe(2);

  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
  await agent.keyboard.press('e');
  await expect.poll(() => numberIn(manager, client.name), within(10)).toBe(1);

  await openOf(manager, client.name).click();
  await expect(manager.getByText('1 ticket open now')).toBeVisible();
  await expect(manager.getByRole('region', { name: 'Tickets' }).getByRole('link')).toHaveCount(1);
});

test('a filter and an order ask nothing of the server; keys go about', async ({ agent }) => {
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByRole('main')).toBeVisible();
  await agent.keyboard.press('g');
  await agent.keyboard.press('c');
  const table = agent.getByRole('table', { name: 'Clients' });
  await expect(table.getByRole('link', { name: /: \d+ open now/ }).first()).toBeVisible(within(20));
  await expect(made(agent)).toHaveCount(0, within(20));
  await agent.waitForLoadState('networkidle');
  const requests: string[] = [];
  agent.on('request', (request) => {
    if (/\/api\/|\/clients/.test(request.url())) requests.push(request.url());
  });
  await agent.keyboard.press('/');
  await agent.getByLabel('Filter by name').fill('emberly');
  await expect(agent.getByRole('status').filter({ hasText: 'client' })).toHaveText('1 client');
  await agent.getByLabel('Filter by name').fill('');
  await table.getByRole('button', { name: 'Client' }).click();
  await expect(table.getByRole('columnheader', { name: 'Client' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await agent.getByRole('heading', { level: 1 }).click();
  await agent.keyboard.press('j');
  await agent.keyboard.press('j');
  const focused = agent.locator('[data-row]:focus');
  const name = (await focused.textContent()) ?? '';
  await agent.keyboard.press('Enter');
  await expect(agent.getByRole('heading', { level: 1, name })).toBeVisible();
  expect(requests).toEqual([]);
  await agent.keyboard.press('u');
  await expect(focused).toHaveText(name);
});

test('notes are written, changed, removed and brought back; only the author may', async ({
  agent,
  manager,
}) => {
  const client = await makeClient();
  await manager.goto(`/t/northwind/clients/${client.id}`);
  await agent.goto(`/t/northwind/clients/${client.id}`);
  await expect(agent.getByRole('heading', { level: 1, name: client.name })).toBeVisible();
  await expect(agent.getByText(client.email)).toBeVisible();
  await agent.keyboard.press('n');
  await agent.getByLabel(`Note on ${client.name}`).fill('They pay on **Fridays**.');
  await agent.keyboard.press('ControlOrMeta+Enter');

  const note = (page: Page) => page.getByRole('listitem', { name: 'Note by Samuel Okafor' });
  await expect(note(manager)).toContainText('They pay on Fridays.');
  await expect(note(manager).getByRole('button')).toHaveCount(0);

  await note(agent).getByRole('button', { name: 'More on this note' }).click();
  await agent.getByRole('menuitem', { name: 'Edit note' }).click();
  await agent.getByRole('textbox', { name: 'Edit note' }).fill('They pay on Mondays.');
  await agent.getByRole('button', { name: 'Save note' }).click();
  await expect(note(manager)).toContainText('They pay on Mondays.');
  await expect(note(manager)).toContainText('changed');

  await note(agent).getByRole('button', { name: 'More on this note' }).click();
  await agent.getByRole('menuitem', { name: 'Remove note' }).click();
  await expect(note(manager)).toHaveCount(0);
  await agent.getByRole('button', { name: 'Undo' }).click();
  await expect(note(manager)).toContainText('They pay on Mondays.');
});

test('a team’s metrics open their tickets, its name narrows the page', async ({ manager }) => {
  await manager.goto('/t/northwind/teams?period=90d');
  const teams = manager.getByRole('table', { name: 'Teams' });
  const number = teams.getByRole('link', { name: /^Technical: \d+ resolved$/ });
  await expect(number).toBeVisible(within(20));
  await expect(made(manager)).toHaveCount(0, within(20));
  await expect(manager.getByText('First response: who sent the first reply.')).toBeVisible();
  const count = (await number.textContent())?.replaceAll(',', '');
  await number.click();
  await expect(manager.getByText(/^[\d,]+ tickets? resolved and not reopened/)).toHaveText(
    new RegExp(`^${Number(count).toLocaleString('en-GB')} tickets? `),
  );
  await manager.goBack();
  await teams.getByRole('button', { name: 'Technical' }).click();
  await expect(manager).toHaveURL(/team=/);
  const people = manager.getByRole('table', { name: 'People' });
  await expect(people.getByRole('button', { name: 'Marta Novak' })).toBeVisible();
  const chart = manager.getByRole('region', { name: 'Age of open tickets' });
  await chart.getByRole('button', { name: 'Show as table' }).click();
  await expect(chart.getByRole('columnheader', { name: 'Over 30 days' })).toBeVisible();
});

test('invoices come in from a file and go out as filtered', async ({ manager, agent }) => {
  const client = await makeClient();
  const mark = randomUUID().slice(0, 8);
  const text = [
    'Invoice no;Customer;Total;Currency;Invoice date;Due date',
    `${mark}-1;${client.name};"1.234,50";EUR;03.02.2026;17.02.2026`,
    `${mark}-2;${client.name};"20,00";USD;03.02.2026;17.02.2026`,
    `${mark}-3;Nobody Ltd;"20,00";USD;03.02.2026;17.02.2026`,
  ].join('\r\n');
  await manager.goto('/t/northwind/payments/import');
  await manager
    .getByLabel('CSV file')
    .setInputFiles({ name: 'invoices.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(manager.getByRole('cell', { name: '1.234,50' })).toBeVisible();
  await expect(manager.getByRole('combobox', { name: 'Client' })).toHaveText('Customer');
  await manager.getByRole('button', { name: 'Check the file' }).click();
  await expect(
    manager.getByText('3 rows: 2 would be taken, 0 unchanged, 1 rejected.'),
  ).toBeVisible();
  await expect(manager.getByRole('list', { name: 'Rejected rows' })).toContainText(
    'there is no client "Nobody Ltd"',
  );
  await agent.goto(`/t/northwind/payments?text=${mark}`);
  await expect(agent.getByText('No invoice matches.')).toBeVisible();
  await manager.getByRole('button', { name: 'Import invoices' }).click();
  await expect(manager.getByText('2 invoices recorded, 0 corrected.')).toBeVisible();

  const totals = agent.getByRole('table', { name: 'Totals by currency' });
  await expect(totals.getByRole('row', { name: /^EUR.*€1,234\.50/ })).toBeVisible();
  await expect(totals.getByRole('row', { name: /^USD.*US\$20\.00/ })).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Record invoice' })).toHaveCount(0);

  // A correction by keyboard changes the colleague's totals, and undo restores them.
  await manager.goto(`/t/northwind/payments?text=${mark}-1`);
  await expect(manager.getByRole('button', { name: `Change ${mark}-1` })).toBeVisible();
  await manager.keyboard.press('j');
  await manager.keyboard.press('Enter');
  await manager.getByLabel('Paid so far').fill('1000');
  await manager.keyboard.press('Enter');
  await expect(totals.getByRole('row', { name: /^EUR.*€1,000\.00.*€234\.50/ })).toBeVisible();
  await manager.getByRole('button', { name: 'Undo' }).click();
  await expect(totals.getByRole('row', { name: /^EUR.*€0\.00 €1,234\.50/ })).toBeVisible();

  await agent
    .getByRole('button', { name: 'Currency', exact: true })
    .or(agent.getByRole('combobox', { name: 'Currency', exact: true }))
    .click();
  await agent.getByRole('option', { name: 'USD' }).click();
  await agent.keyboard.press('Escape');
  await expect(totals.getByRole('row')).toHaveCount(2);

  await agent.getByRole('button', { name: 'Export invoices' }).click();
  const [file] = await Promise.all([
    agent.waitForEvent('download'),
    agent.getByRole('menuitem', { name: 'Export 1 invoice as CSV, for spreadsheets' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`${mark}-2,${client.name},20.00,USD,2026-02-03,2026-02-17,0.00`);
});

test('a client’s person and a stranger get nothing of it', async ({ client, as }) => {
  const { clientId } = await memberRowOf('client@opsdesk.test');
  const stranger = await as('agent@acme.test');
  const paths = ['clients', `clients/${clientId}`, 'teams', 'payments', 'payments/import'];
  for (const path of paths) {
    const answer = await stranger.request.get(`/t/northwind/${path}`);
    expect(answer.status(), path).toBe(404);
    await client.goto(`/t/northwind/${path}`);
    await expect(client.getByText('Not found')).toBeVisible();
  }
  const headers = { origin: url };
  for (const { request } of [client, stranger]) {
    for (const path of ['import', 'import/preview', 'export?format=csv']) {
      const answer = await request.post(`/api/t/northwind/payments/${path}`, { headers });
      expect(answer.status(), path).toBe(404);
    }
  }
});

test('axe finds nothing in clients, teams and payments', async ({ manager }) => {
  const { clientId } = await memberRowOf('client@opsdesk.test');
  // axe takes seconds for many similar rows.
  const lists = ['clients?text=Emberly', 'payments?text=0001'];
  for (const path of [...lists, `clients/${clientId}`, 'teams', 'payments/import']) {
    await manager.goto(`/t/northwind/${path}`);
    await expect(manager.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      manager
        .getByRole('table')
        .or(manager.getByRole('button', { name: 'Choose a file' }))
        .first(),
    ).toBeVisible(within(20));
    await expect(made(manager)).toHaveCount(0, within(20));
    await expectNoFindings(manager);
  }
});
