import { expectNoFindings } from '../fixtures/axe';
import { expect, test } from '../fixtures/people';

test('a service is added, seen by a colleague, changed and removed', async ({ agent, manager }) => {
  const stamp = Date.now();
  const name = `Service ${stamp}`;
  await agent.goto('/t/northwind/services');
  await expectNoFindings(agent);
  await manager.goto('/t/northwind/services');
  await manager.getByRole('button', { name: 'Add service' }).first().click();
  const dialog = manager.getByRole('dialog', { name: 'Add service' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Slug').fill(`service-${stamp}`);
  await dialog.getByRole('combobox', { name: 'Depends on' }).click();
  await manager.getByRole('option', { name: 'Database' }).click();
  await manager.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Add service' }).click();

  await agent.getByRole('link', { name }).click();
  await expect(agent.getByRole('heading', { name })).toBeVisible();
  await expect(agent.getByRole('link', { name: 'Database' })).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Change' })).toHaveCount(0);
  await expectNoFindings(agent);

  await manager.getByRole('link', { name }).click();
  await manager.getByRole('button', { name: 'Change' }).click();
  const change = manager.getByRole('dialog', { name: 'Change service' });
  await change.getByLabel('Name', { exact: true }).fill(`${name} now`);
  await change.getByRole('button', { name: 'Save service' }).click();
  await expect(agent.getByRole('heading', { name: `${name} now` })).toBeVisible();

  await manager.getByRole('button', { name: 'Remove' }).click();
  await expect(agent.getByText('Removed', { exact: true })).toBeVisible();
});
