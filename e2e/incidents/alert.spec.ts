import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test('what PagerDuty’s format reports appears in the list, is acknowledged, resolved and reopened', async ({
  agent,
  manager,
}) => {
  await manager.goto('/t/northwind/services');
  await manager.getByRole('link', { name: 'Search', exact: true }).click();
  await manager.getByRole('button', { name: 'Add integration' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Add integration' });
  const name = `Prometheus ${Date.now()}`;
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Add integration' }).click();
  const key = await manager.getByLabel('Key (routing_key)').textContent();
  expect(key).toMatch(/^od_ingest_[0-9A-Za-z]{36}$/);
  await manager.getByRole('button', { name: 'Done' }).click();
  await expect(manager.getByRole('listitem', { name })).toContainText('no event yet');
  await expectNoFindings(manager);

  await agent.goto('/t/northwind/alerts');
  await expect(agent.getByRole('heading', { name: 'Alerts' })).toBeVisible();
  const title = `Disk almost full ${Date.now()}`;
  const send = () =>
    fetch(`${url}/v2/enqueue`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        routing_key: key,
        event_action: 'trigger',
        dedup_key: title,
        payload: { summary: title, source: 'db-1', severity: 'critical' },
      }),
    });
  const answer = await send();
  expect(answer.status).toBe(202);
  expect(await answer.json()).toMatchObject({ status: 'success', dedup_key: title });
  const row = agent.getByRole('row').filter({ hasText: title });
  await expect(row).toBeVisible(within(5));
  await expect(row).toContainText('Critical');
  await send();
  await expect(row.getByRole('cell', { name: '2', exact: true })).toBeVisible(within(5));

  await row.getByRole('link', { name: title }).focus();
  await agent.keyboard.press('a');
  await expect(row).toContainText('Acknowledged');
  await expectNoFindings(agent);
  await row.getByRole('link', { name: title }).click();
  await expect(agent.getByRole('heading', { name: title })).toBeVisible();
  await agent.keyboard.press('e');
  await expect(agent.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await agent.keyboard.press('z');
  await expect(agent.getByRole('button', { name: 'Resolve' })).toBeVisible();
  await expectNoFindings(agent);

  await expect(manager.getByRole('link', { name: title })).toBeVisible(within(5));
  await expect(manager.getByRole('listitem', { name })).toContainText('last event');
});
