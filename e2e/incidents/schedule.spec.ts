import { expectNoFindings } from '../fixtures/axe';
import { expect, test } from '../fixtures/people';

test('a manager plans a schedule, and an agent takes a shift over', async ({ agent, manager }) => {
  const name = `Schedule ${Date.now()}`;
  await agent.goto('/t/northwind/on-call');
  await expect(agent.getByRole('link', { name: 'Platform primary' })).toBeVisible();
  await expectNoFindings(agent);
  await manager.goto('/t/northwind/on-call');
  await manager.getByRole('button', { name: 'Add schedule' }).first().click();
  const dialog = manager.getByRole('dialog', { name: 'Add schedule' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Add schedule' }).click();
  await manager.getByRole('link', { name }).click();
  await manager.getByRole('button', { name: 'Add layer' }).click();
  const layer = manager.getByRole('dialog', { name: 'Add layer' });
  await layer.getByLabel('Name').fill('Weekly');
  await layer.getByLabel('Add person').click();
  await manager.getByRole('option').first().click();
  await layer.getByRole('button', { name: 'Add layer' }).click();

  await agent.getByRole('link', { name }).click();
  await expect(agent.getByRole('button', { name: 'Add layer' })).toHaveCount(0);
  const now = agent.locator('dl').filter({ hasText: 'On call now' });
  await expect(now.getByText('Nobody')).toBeVisible();
  await expect(agent.getByText('1 gap in which nobody is on call')).toBeVisible();
  await agent.getByRole('button', { name: 'Override shifts' }).click();
  const override = agent.getByRole('dialog', { name: 'Override shifts' });
  await override.getByRole('button', { name: 'Override shifts' }).click();
  await expect(now.getByText('Nobody')).toHaveCount(0);
  await expect(manager.getByRole('cell', { name: 'Override', exact: true })).toBeVisible();
  await expectNoFindings(agent);

  await agent.getByRole('button', { name: /^Remove override/ }).click();
  await expect(now.getByText('Nobody')).toBeVisible();
});

test('a calendar reads the shifts by a secret link, until another one is made', async ({
  agent,
}) => {
  await agent.goto('/t/northwind/on-call');
  await agent.getByRole('row').nth(1).getByRole('link').first().click();
  const make = async () => {
    await agent.getByRole('button', { name: 'Calendar link' }).click();
    const dialog = agent.getByRole('dialog', { name: 'On-call in your calendar' });
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const link = await dialog
      .getByLabel('My shifts in all schedules', { exact: true })
      .textContent();
    await expectNoFindings(agent);
    await dialog.getByRole('button', { name: 'Done' }).click();
    return link ?? '';
  };
  const link = await make();
  const calendar = await fetch(link);
  expect(calendar.status).toBe(200);
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
  await make();
  expect((await fetch(link)).status).toBe(404);
});
