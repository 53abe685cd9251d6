import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { newId } from '@/zero/core/ids';
import { queries } from '@/zero/queries';
import { expectNoFindings } from '../fixtures/axe';
import { makeAgent, memberRowOf, sql } from '../fixtures/desk';
import { headless, hostile } from '../fixtures/headless';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const log = '/t/northwind/audit';

async function assignToManager(agent: Page, number: number): Promise<string> {
  const { memberId } = await memberRowOf('manager@opsdesk.test');
  const [profile] = await sql<{ name: string }[]>`select name from profile where id = ${memberId}`;
  const name = profile?.name ?? '';
  await agent.goto(`/t/northwind/tickets/${number}`);
  await agent.getByRole('combobox', { name: /Assignee/ }).click();
  await agent.getByRole('option', { name }).first().click();
  await expect(agent.getByText(`assigned this to ${name}`)).toBeVisible();
  return name;
}

test('a manager reads who assigned what to whom, what changed, and by which request', async ({
  agent,
  manager,
}) => {
  const ticket = await makeTicket();
  const name = await assignToManager(agent, ticket.number);
  await manager.goto('/t/northwind/tickets');
  await manager.getByRole('link', { name: 'Audit log' }).click();
  const field = manager.getByRole('searchbox', { name: 'Filter by ticket number or id' });
  await field.fill(`#${ticket.number}`);
  await field.press('Enter');
  await expect(manager).toHaveURL(`${log}?subject=${ticket.number}`);

  const entry = manager.getByRole('button', { name: `assigned #${ticket.number} to ${name}` });
  await entry.press('Enter');
  const change = manager.getByRole('row', { name: /^Assignee/ });
  await expect(change).toContainText('none');
  await expect(change).toContainText(name);
  await expect(manager.getByText('ticket.assign', { exact: true })).toBeVisible();
  await expect(manager.locator('dt', { hasText: 'Request' }).locator('+ dd')).toHaveText(
    /^[\w-]{8,64}$/,
  );

  await manager.reload();
  await entry.press('Enter');
  await expect(change).toBeVisible();
  await expectNoFindings(manager);
});

test('the audit log closes on who may not read it any more', async ({ as }) => {
  const email = await makeAgent();
  const setRole = (role: string) => sql`update member set role = ${role} where email = ${email}`;
  await setRole('manager');
  const page = await as(email);
  await page.goto(log);
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  await setRole('support_agent');
  await expect(page.getByText('Your access has changed')).toBeVisible();
  await page.goto(log);
  await expect(page.getByText('Not found')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Entries, newest first' })).toHaveCount(0);
});

test('the audit log tells of what was refused, and where it came from', async ({ manager }) => {
  const { organizationId } = await memberRowOf('client@opsdesk.test');
  const ticket = await makeTicket();
  const zero = await headless('other-client@opsdesk.test', '127.0.0.9');
  try {
    // Connected first: a mutation sent earlier may wait long for its response.
    await zero.run(queries.member.mine(), { type: 'complete' });
    const at = { organizationId, ticketId: ticket.id, at: Date.now() };
    await zero.mutate(hostile.note.write({ ...at, id: newId(), body: 'Let me in' })).server;
  } finally {
    await zero.close();
  }
  await manager.goto(`${log}?subject=${ticket.number}&outcome=refused`);
  await manager
    .getByRole('button', { name: `tried to write a note on #${ticket.number} and was refused` })
    .click();
  await expect(manager.locator('dt', { hasText: 'Address' }).locator('+ dd')).toHaveText(
    '127.0.0.9',
  );
  await expect(manager.getByText('NOT_ALLOWED', { exact: true })).toBeVisible();
});

test('filters narrow the audit log and live in the address', async ({ agent, manager }) => {
  const ticket = await makeTicket();
  const name = await assignToManager(agent, ticket.number);
  await manager.goto(`${log}?subject=${ticket.number}`);
  const entries = manager.getByRole('list', { name: 'Entries, newest first' });
  await expect(entries.getByRole('listitem')).toHaveCount(1);
  await manager.getByRole('combobox', { name: 'Person' }).click();
  await manager.getByRole('option', { name }).first().click();
  await manager.keyboard.press('Escape');
  await expect(manager.getByText('No entries match.')).toBeVisible();
  await expect(manager).toHaveURL(/person=[0-9a-f-]{36}/);
  await manager.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(manager).toHaveURL(log);
  await expect(entries.getByText(`assigned #${ticket.number} to ${name}`)).toBeVisible();
});

test('an export downloads what the filter leaves, and is itself in the audit log', async ({
  agent,
  manager,
}) => {
  const ticket = await makeTicket();
  await assignToManager(agent, ticket.number);
  await manager.goto(`${log}?subject=${ticket.number}`);
  await expect(manager.getByText(`assigned #${ticket.number}`)).toBeVisible();

  const csv = await textOf(await exportAs(manager, 'As CSV, for spreadsheets'));
  const lines = csv.split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFid,at,actor_type,actor_id,action,/);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`ticket.assign,done,ticket,${ticket.id},${ticket.number}`);

  const json: unknown = JSON.parse(await textOf(await exportAs(manager, 'As JSON')));
  expect(json).toMatchObject([{ action: 'ticket.assign', subjectId: ticket.id }]);

  const { memberId } = await memberRowOf('manager@opsdesk.test');
  await manager.goto(`${log}?person=${memberId}&action=audit.export`);
  await expect(manager.getByText('exported the audit log').nth(1)).toBeVisible();
});

test('nobody else reads or exports it, or learns that it is there', async ({
  agent,
  client,
  as,
  request,
}) => {
  const stranger = await as('agent@acme.test');
  for (const page of [agent, client, stranger]) {
    await page.goto(log);
    await expect(page.getByText(/Not found|no such organization/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Audit log' })).toHaveCount(0);
    const api = await page.request.get('/api/t/northwind/audit');
    expect(api.status()).toBe(404);
    expect(api.headers()['content-type']).toBe('application/problem+json');
    const nowhere = await page.request.get('/api/t/nowhere-at-all/audit');
    expect(await api.json()).toEqual(await nowhere.json());
    const headers = { origin: new URL(page.url()).origin };
    const taken = await page.request.post('/api/t/northwind/audit/export?format=csv', { headers });
    expect(taken.status()).toBe(404);
  }
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByRole('link', { name: 'Tickets', exact: true })).toBeVisible();
  await expect(agent.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  expect((await request.get('/api/t/northwind/audit')).status()).toBe(401);
});

test('a foreign page cannot make a manager export', async ({ manager }) => {
  const answer = await manager.request.post('/api/t/northwind/audit/export?format=csv', {
    headers: { origin: 'https://evil.example' },
  });
  expect(answer.status()).toBe(403);
});

async function exportAs(page: Page, choice: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: choice }).click();
  return download;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');
