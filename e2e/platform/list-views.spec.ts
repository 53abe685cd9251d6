import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test('a view keeps what a list is narrowed to, beside the metrics too', async ({ agent }) => {
  const lists = [
    { path: 'payments', field: 'Filter by number, client or purpose', text: '0001' },
    { path: 'clients', field: 'Filter by name', text: 'Ember' },
    { path: 'incidents', field: 'Filter by title or number', text: 'queue' },
    { path: 'services', field: 'Filter by name', text: 'Data' },
  ];
  for (const { path, field, text } of lists) {
    const name = `${path} ${Date.now()}`;
    await agent.goto(`/t/northwind/${path}`);
    await expect(agent.getByRole('button', { name: 'View: the default view' })).toBeVisible();
    await agent.getByRole('searchbox', { name: field }).fill(text);
    await agent.getByRole('button', { name: 'Save view' }).click();
    const dialog = agent.getByRole('dialog', { name: 'Save view' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Name').press('Enter');
    await expect(agent.getByRole('button', { name: `View: ${name}` })).toBeVisible();

    await agent.goto(`/t/northwind/${path}`);
    await agent.getByRole('button', { name: 'View: the default view' }).click();
    await agent.getByRole('menuitemradio', { name }).click();
    await expect(agent.getByRole('searchbox', { name: field })).toHaveValue(text);
    await sql`delete from saved_view where name = ${name}`;
    await expect(agent.getByRole('button', { name: 'View: the default view' })).toBeVisible();
  }
});
