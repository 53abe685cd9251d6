import { expectNoFindings } from '../fixtures/axe';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

// Screens that no other spec checks with axe.
test('axe finds nothing in the list and the ticket', async ({ agent }) => {
  const ticket = await makeTicket();
  // A short list: axe takes seconds for hundreds of similar rows.
  await agent.goto(`/t/northwind/tickets?group=priority&q=${ticket.title.split(' ')[1]}`);
  await agent.getByRole('checkbox', { name: `Select #${ticket.number}` }).click();
  await agent.keyboard.press('Space');
  await expect(agent.getByRole('group', { name: 'Selected tickets' })).toBeVisible();
  await expect(agent.getByRole('complementary', { name: /^Preview of/ })).toBeVisible();
  await expectNoFindings(agent);
  await agent.keyboard.press('?');
  await expect(agent.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectNoFindings(agent, '[role=dialog]');
  await agent.keyboard.press('Escape');
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
  await expectNoFindings(agent);
  await agent.keyboard.press('c');
  await expect(agent.getByRole('dialog', { name: 'New ticket' })).toBeVisible();
  await expectNoFindings(agent, '[role=dialog]');
});

test('axe finds nothing in search, import and export', async ({ client, manager }) => {
  for (const person of [client, manager]) {
    await person.goto('/t/northwind/search?q=invoice');
    await expect(person.getByRole('list', { name: 'Results' })).toBeVisible();
    await expectNoFindings(person);
  }
  await manager.keyboard.press('ControlOrMeta+k');
  await manager.keyboard.type('accounts mailbox');
  await expect(manager.getByRole('option').locator('mark').first()).toBeVisible();
  await expectNoFindings(manager);
  await manager.goto('/t/northwind/data');
  const buffer = Buffer.from('id,title,client,status,created\n1,a,b,open,2026-01-01\n');
  await manager
    .getByLabel('CSV file')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await expect(manager.getByRole('cell', { name: '2026-01-01' })).toBeVisible();
  await expectNoFindings(manager);
});

test('axe finds nothing in macros, tags and service levels', async ({ manager }) => {
  const ticket = await makeTicket();
  await manager.goto(`/t/northwind/tickets/${ticket.number}`);
  await manager.getByRole('combobox', { name: /^Tags/ }).click();
  await expect(manager.getByRole('combobox', { name: 'Tags', exact: true })).toBeVisible();
  await expectNoFindings(manager);
  await manager.keyboard.press('Escape');
  await manager.getByRole('textbox', { name: 'Reply' }).pressSequentially('@');
  await expect(manager.getByRole('listbox', { name: 'Mention a colleague' })).toBeVisible();
  await expectNoFindings(manager);
  await manager.goto('/t/northwind/macros');
  await expect(manager.getByRole('button', { name: 'Add macro' })).toBeVisible();
  await expectNoFindings(manager);
  await manager.goto('/t/northwind/admin/tags');
  await manager.getByRole('button', { name: 'Add tag' }).click();
  await expect(manager.getByRole('dialog', { name: 'Add tag' })).toBeVisible();
  await expectNoFindings(manager);
  await manager.goto('/t/northwind/admin/service-levels');
  const policy = manager.getByRole('button', { name: 'Everything else', exact: true });
  await expect(policy).toBeVisible();
  await expectNoFindings(manager);
  await policy.click();
  await expect(manager.getByText('Targets already met or missed do not change.')).toBeVisible();
  await expectNoFindings(manager, '[role=dialog]');
});

test('axe finds nothing in a client’s ticket on a phone', async ({ client }) => {
  const ticket = await makeTicket();
  await client.setViewportSize({ width: 390, height: 844 });
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByRole('heading', { name: ticket.title })).toBeVisible();
  await expectNoFindings(client);
});

test('axe finds nothing in what belongs to no organization', async ({ page, agent }) => {
  const open = ['/', '/setup', '/join', '/sign-up', '/reset-password', '/verify-email', '/rate'];
  for (const address of [...open, '/no-access', '/design-system', '/nowhere']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoFindings(page);
  }
  await agent.goto('/account');
  await expect(agent.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await expectNoFindings(agent);
});
