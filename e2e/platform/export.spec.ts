import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test('what is filtered comes as a file, and the audit log says so', async ({ agent, manager }) => {
  await agent.goto('/t/northwind/tickets?status=blocked');
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int n from ticket t join organization o on o.id = t.organization_id
    where o.slug = 'northwind' and status = 'blocked'`;
  await expect(agent.getByRole('search').getByRole('status')).toHaveText(
    new RegExp(`^${row?.n} tickets?$`),
  );
  await agent.getByRole('button', { name: 'Export tickets' }).click();
  const [file] = await Promise.all([
    agent.waitForEvent('download'),
    agent.getByRole('menuitem', { name: /as CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^tickets-northwind-.*\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  const tickets: Record<string, string>[] = parse(text, { columns: true, bom: true });
  expect(tickets.length).toBe(row?.n);
  expect(new Set(tickets.map(({ status }) => status))).toEqual(new Set(['blocked']));

  await manager.goto('/t/northwind/audit');
  await expect(manager.getByText(/exported tickets/i).first()).toBeVisible();
});

test('a whole organization comes as an archive, to those who may take it', async ({
  as,
  manager,
  client,
}) => {
  await manager.goto('/t/northwind/data');
  const [file] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^northwind-.*\.zip$/);
  const bytes = await readFile(await file.path(), 'latin1');
  expect(bytes.slice(0, 4)).toBe('PK\u0003\u0004');
  for (const name of ['tickets.csv', 'notes.csv', 'payments.csv']) expect(bytes).toContain(name);

  const stranger = await as('agent@acme.test');
  const agent = await as('agent@opsdesk.test');
  for (const { request } of [client, stranger, agent]) {
    const answer = await request.post('/api/t/northwind/export', { headers: { origin: url } });
    expect(answer.status()).toBe(404);
  }
  for (const { request } of [client, stranger]) {
    const path = '/api/t/northwind/tickets/export?format=csv';
    expect((await request.post(path, { headers: { origin: url } })).status()).toBe(404);
  }
});
