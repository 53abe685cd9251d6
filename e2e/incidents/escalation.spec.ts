import { insertIntegration } from '@/lib/server/incidents/alert/testing';
import { within } from '@/scripts/proof/time-limit';
import { sendPagerDuty } from '../fixtures/alerts';
import { expectNoFindings } from '../fixtures/axe';
import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test('a manager makes a policy by keyboard, and whom it pages acknowledges the alert', async ({
  agent,
  manager,
}) => {
  const stamp = Date.now();
  const name = `Policy ${stamp}`;
  await manager.goto('/t/northwind/on-call');
  await manager.getByRole('link', { name: 'Escalation policies' }).click();
  await expect(manager.getByRole('link', { name: 'Platform', exact: true })).toBeVisible();
  await expectNoFindings(manager);
  await manager.keyboard.press('n');
  const dialog = manager.getByRole('dialog', { name: 'Add escalation policy' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await manager.keyboard.type(name);
  await manager.keyboard.press('Control+Enter');
  await manager.getByRole('link', { name }).click();
  await expect(manager.getByText('No steps yet, so nobody is paged.')).toBeVisible();

  const [row] = await sql<{ name: string }[]>`
    select p.name from member m join profile p on p.id = m.id
    where m.email = 'agent@opsdesk.test'
      and m.organization_id = (select id from organization where slug = 'northwind')`;
  const person = row?.name ?? '';
  for (const target of [person, 'Platform primary']) {
    await manager.keyboard.press('n');
    const step = manager.getByRole('dialog', { name: 'Add step' });
    await step.getByLabel('Add schedule, team, person or channel').press('Enter');
    await manager.keyboard.type(target);
    await manager.getByRole('option', { name: target }).first().waitFor();
    await manager.keyboard.press('Enter');
    await expect(step.getByRole('button', { name: `Remove ${target}` })).toBeVisible();
    await step.getByRole('button', { name: 'Add step' }).press('Enter');
    await expect(step).toHaveCount(0);
  }
  const steps = manager.getByRole('region', { name: 'Steps' }).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText('Would page now');
  await expect(steps.first()).toContainText(person);
  await manager.getByRole('button', { name: 'Move step 2 up' }).press('Enter');
  await expect(steps.first()).toContainText('Platform primary');
  await manager.getByRole('button', { name: 'Remove step 1' }).press('Enter');
  await expect(steps).toHaveCount(1);
  await manager.keyboard.press('z');
  await expect(steps.first()).toContainText('Platform primary');
  await manager.getByRole('button', { name: 'Move step 2 up' }).press('Enter');
  await expect(steps.first()).toContainText(person);
  await expectNoFindings(manager);

  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  const { serviceId, token } = await insertIntegration({ owner: sql }, organizationId);
  await manager.goto(`/t/northwind/services/${serviceId}`);
  await manager.getByRole('button', { name: 'Change' }).click();
  const service = manager.getByRole('dialog', { name: 'Change service' });
  await service.getByLabel('Escalation policy').click();
  await manager.getByRole('option', { name }).click();
  await service.getByRole('button', { name: 'Save service' }).click();
  await expect(manager.getByRole('link', { name })).toBeVisible();

  await agent.goto('/t/northwind/alerts');
  await expect(agent.getByRole('heading', { name: 'Alerts' })).toBeVisible();
  const title = `Disk almost full ${stamp}`;
  const answer = await sendPagerDuty({ key: token, title });
  expect(answer.status).toBe(202);
  await agent.keyboard.press('g');
  await agent.keyboard.press('n');
  const notifications = agent.getByRole('list', { name: 'Notifications' });
  const page = notifications.getByRole('link').filter({ hasText: title });
  await expect(page).toContainText('You are paged', within(10));
  await page.click();
  await expect(agent.getByRole('heading', { name: title })).toBeVisible();
  const paging = agent.getByRole('region', { name: 'Paging' });
  await expect(paging).toContainText(`Paging ${person}`);
  await expect(paging.getByRole('list', { name: 'Pages' })).toContainText('Step 1');
  await expectNoFindings(agent);
  await agent.keyboard.press('a');
  await expect(paging).toContainText('Acknowledged: paging stopped.');
  await expect
    .poll(async () => {
      const [escalation] = await sql<{ status: string }[]>`
        select e.status from escalation e join alert a on a.id = e.alert_id
        where a.service_id = ${serviceId}`;
      return escalation?.status;
    })
    .toBe('acknowledged');
});

test('a member chooses how pages reach them', async ({ agent }) => {
  await agent.goto('/t/northwind/notifications');
  const panel = agent.getByRole('region', { name: 'When you are paged' });
  const rules = panel.getByRole('listitem');
  await expect(rules).toHaveCount(2);
  await panel.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules).toHaveCount(3);
  await panel.getByRole('button', { name: 'Remove rule 2' }).click();
  await expect(rules).toHaveCount(2);
  const { memberId } = await memberRowOf('agent@opsdesk.test');
  await expect
    .poll(async () => {
      const [row] = await sql<{ minutes: string | null }[]>`
        select page_rules -> 1 ->> 'afterMinutes' minutes from preference where id = ${memberId}`;
      return row?.minutes;
    })
    .toBe('10');
  await agent.reload();
  await expect(rules).toHaveCount(2);
  await expect(panel.getByRole('combobox', { name: 'Rule 2: delay' })).toHaveText(
    'after 10 minutes',
  );
  await expectNoFindings(agent);
  await panel.getByRole('button', { name: 'Use default' }).click();
  await expect(panel.getByRole('combobox', { name: 'Rule 2: way' })).toHaveText('Email');
  await expect(panel.getByRole('button', { name: 'Use default' })).toHaveCount(0);
});
