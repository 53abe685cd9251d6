import { expectNoFindings } from '../fixtures/axe';
import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test('the metrics of incidents count what the database has, and lead to it', async ({ agent }) => {
  await agent.goto('/t/northwind/incident-metrics?period=all');
  const [counted] = await sql<{ all: number; severe: number }[]>`
    select count(*)::int "all", count(*) filter (where severity = 2)::int severe
    from incident i join organization o on o.id = i.organization_id
    where o.slug = 'northwind' and declared_at is not null
      and status not in ('triage', 'declined', 'canceled', 'merged')`;
  const tile = agent.getByRole('region', { name: 'Incidents', exact: true });
  await expect(tile).toContainText(String(counted?.all));
  await expect(agent.getByRole('region', { name: 'Time to resolve', exact: true })).toContainText(
    'p90',
  );
  await expectNoFindings(agent);

  await agent.getByRole('combobox', { name: 'Severity' }).click();
  await agent.getByRole('option', { name: 'SEV-2' }).click();
  await agent.keyboard.press('Escape');
  await expect(tile).toContainText(String(counted?.severe));

  const byService = agent.getByRole('region', { name: 'Incidents by service' });
  await byService.getByRole('button', { name: 'Show as table' }).click();
  const first = byService.getByRole('row').nth(1);
  const number = await first.getByRole('link', { name: /All: \d+\. Show incidents/ }).textContent();
  await first.getByRole('link', { name: /All: \d+\. Show incidents/ }).click();
  await expect(agent.getByRole('heading', { name: 'Incidents', level: 1 })).toBeVisible();
  await expect(agent.getByRole('status').filter({ hasText: /^\d+ incidents?$/ })).toHaveText(
    new RegExp(`^${number} incidents?$`),
  );
});
