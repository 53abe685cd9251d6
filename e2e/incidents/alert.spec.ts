import { insertIntegration } from '@/lib/server/incidents/alert/testing';
import { within } from '@/scripts/proof/time-limit';
import { sendPagerDuty } from '../fixtures/alerts';
import { expectNoFindings } from '../fixtures/axe';
import { memberRowOf, sql, url } from '../fixtures/desk';
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
  const send = () => sendPagerDuty({ key, title, dedupKey: title });
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

test('what Alertmanager reports appears, is acknowledged and resolved by keyboard, and resolves by itself', async ({
  agent,
}) => {
  const { token } = await integrationOf('alertmanager');
  await agent.goto('/t/northwind/alerts');
  await expect(agent.getByRole('heading', { name: 'Alerts' })).toBeVisible();
  const stamp = Date.now();
  const [first, second] = [`Latency is high ${stamp}`, `Replica is behind ${stamp}`];
  const send = (status: 'firing' | 'resolved') =>
    fetch(`${url}/api/ingest/alertmanager`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        version: '4',
        groupKey: `{}:{alertname="${stamp}"}`,
        status,
        alerts: [first, second].map((summary) => ({
          status: summary === first ? 'firing' : status,
          labels: { alertname: summary, severity: 'warning', region: 'eu-west' },
          annotations: { summary },
          startsAt: new Date(stamp).toISOString(),
          fingerprint: summary,
        })),
      }),
    });
  const answer = await send('firing');
  expect(answer.status).toBe(202);
  expect(await answer.json()).toMatchObject({ accepted: 2, dedupKeys: [first, second] });
  const rowOf = (title: string) => agent.getByRole('row').filter({ hasText: title });
  await expect(rowOf(first)).toBeVisible(within(5));
  await expect(rowOf(second)).toContainText('Warning');

  await rowOf(first).getByRole('link', { name: first }).focus();
  await agent.keyboard.press('a');
  await expect(rowOf(first)).toContainText('Acknowledged');
  await rowOf(first).getByRole('link', { name: first }).focus();
  await agent.keyboard.press('e');
  await expect(rowOf(first)).toContainText('Resolved');
  await expect
    .poll(() => sql`select from alert where dedup_key = ${first} and status = 'resolved'`)
    .toHaveLength(1);

  expect((await send('resolved')).status).toBe(202);
  await expect(rowOf(second)).toContainText('Resolved', within(5));
  await expect(rowOf(first)).toHaveCount(2, within(5));
});

test('an incident is declared from an alert, and another alert is linked to it', async ({
  agent,
  manager,
}) => {
  const { token, serviceId } = await integrationOf('events');
  const stamp = Date.now();
  const [first, second] = [`Sign-in fails ${stamp}`, `Sessions are lost ${stamp}`];
  const body = JSON.stringify([first, second].map((title) => ({ title, severity: 'critical' })));
  const answer = await fetch(`${url}/api/ingest/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  expect(answer.status).toBe(202);
  await agent.goto('/t/northwind/alerts');
  await agent.getByRole('link', { name: first }).click();
  await expect(agent.getByRole('heading', { name: first })).toBeVisible();
  await expect(agent.getByText('It belongs to no incident.')).toBeVisible();
  await expectNoFindings(agent);
  await agent.keyboard.press('d');
  const dialog = agent.getByRole('dialog', { name: 'Declare incident' });
  await expect(dialog.getByLabel('What is happening?')).toHaveValue(first);
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  const heading = agent.getByRole('heading', { name: /INC-\d+/, level: 1 });
  await expect(heading).toContainText(first);
  await expect(agent.getByRole('list', { name: 'Alerts' })).toContainText(first);
  await expect(agent.getByRole('list', { name: 'Affected services' })).toContainText(serviceId);
  await expect(agent.getByRole('list', { name: 'Timeline' })).toContainText(
    `linked the alert “${first}”`,
  );

  await manager.goto('/t/northwind/alerts');
  await manager.getByRole('link', { name: second }).click();
  await expect(manager.getByRole('heading', { name: second })).toBeVisible();
  await manager.getByRole('combobox', { name: /^Link to incident/ }).waitFor();
  await manager.keyboard.press('l');
  await manager.keyboard.type(first);
  await manager.getByRole('option', { name: first }).click();
  await expect(manager.getByRole('button', { name: /Unlink INC-\d+/ })).toBeVisible();
  await expect(agent.getByRole('list', { name: 'Alerts' })).toContainText(second);
  await expectNoFindings(agent);
  await manager.keyboard.press('z');
  await expect(agent.getByRole('list', { name: 'Alerts' })).not.toContainText(second);
});

async function integrationOf(kind: 'alertmanager' | 'events') {
  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  return await insertIntegration({ owner: sql }, organizationId, kind);
}
