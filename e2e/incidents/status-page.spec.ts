import { expectNoFindings } from '../fixtures/axe';
import { expect, test } from '../fixtures/people';

test('a visitor reads what staff publishes, within seconds and without a session', async ({
  manager,
  agent,
  browser,
}) => {
  const title = `Slow exports ${Date.now()}`;
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto('/status/northwind');
  await expect(visitor.getByRole('heading', { name: 'Northwind status' })).toBeVisible();
  await expectNoFindings(visitor);

  await manager.goto('/t/northwind/status-page');
  await manager.getByRole('button', { name: 'Write incident post' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Write incident post' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('combobox', { name: 'Affected components' }).click();
  await manager.getByRole('option', { name: 'Webhooks' }).click();
  await manager.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Save draft' }).click();
  await manager.getByRole('button', { name: title }).click();
  await visitor.reload();
  await expect(visitor.getByText(title)).toHaveCount(0);

  await manager.getByLabel('Update', { exact: true }).fill('Exports take several minutes.');
  await manager.getByRole('button', { name: 'Publish post' }).click();
  await expect
    .poll(async () => {
      await visitor.reload();
      return await visitor.getByText('Exports take several minutes.').count();
    })
    .toBe(1);

  await agent.goto('/t/northwind/status-page');
  await expect(agent.getByRole('button', { name: title })).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Write incident post' })).toHaveCount(0);
  await expectNoFindings(agent);
  await context.close();
});
