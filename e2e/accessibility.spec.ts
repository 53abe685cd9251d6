import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './people';
import { makeTicket } from './tickets';

async function expectNoSeriousFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // Base UI's focus guards are hidden on purpose and take no focus that stays.
    .exclude('[data-base-ui-focus-guard]')
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
  expect(serious).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test('staff screens have no serious finding', async ({ agent }) => {
      const ticket = await makeTicket();
      await agent.emulateMedia({ colorScheme });
      await agent.goto('/t/northwind/tickets');
      await expect(agent.getByText(ticket.title)).toBeVisible();
      await expectNoSeriousFindings(agent);
      await agent.getByRole('checkbox', { name: `Select #${ticket.number}` }).click();
      await agent.keyboard.press('Space');
      await expect(agent.getByRole('group', { name: 'Selected tickets' })).toBeVisible();
      await expect(agent.getByRole('complementary', { name: /^Preview of/ })).toBeVisible();
      await expectNoSeriousFindings(agent);
      await agent.goto(`/t/northwind/tickets/${ticket.number}`);
      await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
      await expectNoSeriousFindings(agent);
    });

    test('search, import and export have no serious finding', async ({ client, manager }) => {
      for (const person of [client, manager]) {
        await person.emulateMedia({ colorScheme });
        await person.goto('/t/northwind/search?q=invoice');
        await expect(person.getByRole('list', { name: 'Results' })).toBeVisible();
        await expectNoSeriousFindings(person);
      }
      await manager.keyboard.press('ControlOrMeta+k');
      await manager.keyboard.type('accounts mailbox');
      await expect(manager.getByRole('option').locator('mark').first()).toBeVisible();
      await expectNoSeriousFindings(manager);
      await manager.goto('/t/northwind/data');
      const buffer = Buffer.from('id,title,client,status,created\n1,a,b,open,2026-01-01\n');
      await manager
        .getByLabel('CSV file')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
      await expect(manager.getByRole('cell', { name: '2026-01-01' })).toBeVisible();
      await expectNoSeriousFindings(manager);
    });

    test('what is done with a ticket, macros and tags have no serious finding', async ({
      manager,
    }) => {
      const ticket = await makeTicket();
      await manager.emulateMedia({ colorScheme });
      await manager.goto(`/t/northwind/tickets/${ticket.number}`);
      await manager.getByRole('combobox', { name: /^Tags/ }).click();
      await expect(manager.getByRole('combobox', { name: 'Tags', exact: true })).toBeVisible();
      await expectNoSeriousFindings(manager);
      await manager.keyboard.press('Escape');
      await manager.getByRole('textbox', { name: 'Reply' }).pressSequentially('@');
      await expect(manager.getByRole('listbox', { name: 'Mention a colleague' })).toBeVisible();
      await expectNoSeriousFindings(manager);
      await manager.goto('/t/northwind/macros');
      await manager.getByRole('button', { name: 'Add macro' }).click();
      await expect(manager.getByRole('dialog', { name: 'Add macro' })).toBeVisible();
      await expectNoSeriousFindings(manager);
      await manager.goto('/t/northwind/admin/tags');
      await manager.getByRole('button', { name: 'Add tag' }).click();
      await expect(manager.getByRole('dialog', { name: 'Add tag' })).toBeVisible();
      await expectNoSeriousFindings(manager);
    });

    test('service levels have no serious finding', async ({ manager }) => {
      await manager.emulateMedia({ colorScheme });
      await manager.goto('/t/northwind/admin/service-levels');
      const policy = manager.getByRole('button', { name: 'Everything else', exact: true });
      await expect(policy).toBeVisible();
      await expectNoSeriousFindings(manager);
      await policy.click();
      await expect(manager.getByText('What is already met or missed stays.')).toBeVisible();
      await expectNoSeriousFindings(manager);
    });

    test('portal screens have no serious finding', async ({ client }) => {
      const ticket = await makeTicket();
      await client.emulateMedia({ colorScheme });
      await client.setViewportSize({ width: 390, height: 844 });
      await client.goto('/t/northwind/portal');
      await expect(client.getByText(ticket.title)).toBeVisible();
      await expectNoSeriousFindings(client);
      await client.goto(`/t/northwind/portal/${ticket.number}`);
      await expect(client.getByRole('heading', { name: ticket.title })).toBeVisible();
      await expectNoSeriousFindings(client);
      await client.goto('/t/northwind/portal/new');
      await expect(client.getByLabel('Tell us more')).toBeVisible();
      await expectNoSeriousFindings(client);
    });

    test('public screens have no serious finding', async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const address of ['/', '/no-access', '/design-system', '/nowhere']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoSeriousFindings(page);
      }
    });
  });
}
