import { expectNoFindings } from '../fixtures/axe';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test('an incident is declared, handled and resolved in two browsers', async ({
  agent,
  manager,
}) => {
  const title = `Exports fail ${Date.now()}`;
  await manager.goto('/t/northwind/incidents');
  await expectNoFindings(manager);
  await agent.goto('/t/northwind/incidents');
  await expect(agent.getByRole('heading', { name: 'Incidents', level: 1 })).toBeVisible();

  await agent.keyboard.press('d');
  const dialog = agent.getByRole('dialog', { name: 'Declare incident' });
  await dialog.getByLabel('What is happening?').fill(title);
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  await expect(agent.getByRole('heading', { name: title })).toBeVisible();
  await expect(agent.getByRole('heading', { name: /INC-\d+/ })).toBeVisible();

  await manager.getByRole('link', { name: title }).click();
  await expect(manager.getByRole('heading', { name: title })).toBeVisible();
  const timeline = manager.getByRole('list', { name: 'Timeline' });
  await expect(timeline).toContainText('declared this incident');

  await manager.getByRole('button', { name: 'Take over as incident commander' }).click();
  await expect(agent.getByRole('list', { name: 'Timeline' })).toContainText(
    'took over as incident commander',
  );

  await agent.getByRole('textbox', { name: 'Note' }).fill('The disk of the worker is full.');
  await agent.getByRole('button', { name: 'Add note' }).click();
  await expect(timeline).toContainText('The disk of the worker is full.');
  await expectNoFindings(agent);

  await manager.getByRole('combobox', { name: 'Status: Investigating' }).click();
  await manager.getByRole('option', { name: 'Resolved' }).click();
  await expect(agent.getByRole('combobox', { name: 'Status: Resolved' })).toBeVisible();
  await expect(agent.getByRole('list', { name: 'Timeline' })).toContainText(
    'resolved this incident',
  );
});

test('an incident is declared from a ticket, and each leads to the other until unlinked', async ({
  agent,
  manager,
}) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await agent.getByRole('button', { name: 'More actions' }).click();
  await agent.getByRole('menuitem', { name: 'Declare incident' }).click();
  const dialog = agent.getByRole('dialog', { name: 'Declare incident' });
  await expect(dialog.getByLabel('What is happening?')).toHaveValue(ticket.title);
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  const room = agent.getByRole('heading', { name: /INC-\d+/ });
  await expect(room).toContainText(ticket.title);
  const links = agent.getByRole('region', { name: 'Links' });
  await expect(links).toContainText(`#${ticket.number} ${ticket.title}`);

  await manager.goto(`/t/northwind/tickets/${ticket.number}`);
  const related = manager.getByRole('region', { name: 'Links' });
  await expect(related).toContainText(/INC-\d+/);
  await links.getByRole('button', { name: /^Unlink/ }).click();
  await expect(related).toHaveCount(0);
  await agent.keyboard.press('z');
  await related.getByRole('link', { name: ticket.title }).click();
  await expect(manager.getByRole('heading', { name: /INC-\d+/ })).toContainText(ticket.title);
});

test('a resolved incident is reviewed, and a follow-up becomes a ticket', async ({
  agent,
  manager,
}) => {
  const title = `Imports fail ${Date.now()}`;
  await agent.goto('/t/northwind/incidents');
  await expect(agent.getByRole('heading', { name: 'Incidents', level: 1 })).toBeVisible();
  await agent.keyboard.press('d');
  const dialog = agent.getByRole('dialog', { name: 'Declare incident' });
  await dialog.getByLabel('What is happening?').fill(title);
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  await expect(agent.getByRole('heading', { name: /INC-\d+/ })).toContainText(title);
  const review = agent.getByRole('region', { name: 'Review' });
  await expect(review).toHaveCount(0);
  await agent.getByRole('combobox', { name: 'Status: Investigating' }).click();
  await agent.getByRole('option', { name: 'Resolved' }).click();

  await review.getByRole('button', { name: 'Write review' }).click();
  const text = review.getByRole('textbox', { name: 'Review' });
  await expect(text).toHaveValue(/## Contributing factors[^]*declared this incident/);
  await text.fill('## Summary\n\nThe disk was full.');
  await text.press('Control+Enter');
  await expect(review.getByText('The disk was full.')).toBeVisible();

  const followUp = review.getByRole('textbox', { name: 'New follow-up' });
  await followUp.fill('Alert at 80 percent');
  await followUp.press('Enter');
  await followUp.fill('Buy a larger disk');
  await followUp.press('Enter');
  const list = review.getByRole('list', { name: 'Follow-ups' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('checkbox', { name: 'Alert at 80 percent' }).click();
  await expectNoFindings(agent);

  await manager.goto(new URL(agent.url()).pathname);
  const seen = manager.getByRole('region', { name: 'Review' });
  await expect(seen.getByRole('checkbox', { name: 'Alert at 80 percent' })).toBeChecked();
  await seen.getByRole('combobox', { name: 'Status of the review' }).click();
  await manager.getByRole('option', { name: 'Published' }).click();
  await expect(agent.getByRole('list', { name: 'Timeline' })).toContainText('published the review');

  await list.getByRole('button', { name: 'More for “Buy a larger disk”' }).click();
  await agent.getByRole('menuitem', { name: 'Create ticket' }).click();
  const ticket = agent.getByRole('dialog', { name: 'New ticket' });
  await expect(ticket.getByLabel('Title')).toHaveValue('Buy a larger disk');
  await ticket.getByRole('combobox', { name: 'Client' }).click();
  await agent.getByRole('option').first().click();
  await ticket.getByLabel('First message').fill('The disk of the worker is too small.');
  await ticket.getByRole('button', { name: 'Create ticket' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  const links = agent.getByRole('region', { name: 'Links' });
  await expect(links.getByRole('link', { name: /Buy a larger disk/ })).toBeVisible();
  await expect(links.getByRole('heading', { name: 'Follow-ups' })).toBeVisible();
});

test('an incident begins with a template, which is changed, removed and brought back', async ({
  agent,
  manager,
}) => {
  const stamp = Date.now();
  const name = `Sign-in ${stamp}`;
  await manager.goto('/t/northwind/incidents');
  await manager.getByRole('link', { name: 'Templates' }).click();
  await expect(manager.getByRole('link', { name: 'Templates' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await manager.keyboard.press('n');
  const dialog = manager.getByRole('dialog', { name: 'Add incident template' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Title').fill(`Sign-in fails ${stamp}`);
  await dialog.getByRole('combobox', { name: 'Severity' }).click();
  await manager.getByRole('option', { name: /SEV-1/ }).click();
  await dialog.getByLabel('Summary').fill('Which clients cannot sign in?');
  await dialog.getByRole('button', { name: 'Add incident template' }).click();
  const row = manager.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('SEV-1');
  await expectNoFindings(manager);

  await agent.goto('/t/northwind/incidents');
  await expect(agent.getByRole('heading', { name: 'Incidents', level: 1 })).toBeVisible();
  await agent.keyboard.press('d');
  const declare = agent.getByRole('dialog', { name: 'Declare incident' });
  await declare.getByRole('combobox', { name: 'Template' }).click();
  await agent.getByRole('option', { name }).click();
  await expect(declare.getByLabel('What is happening?')).toHaveValue(`Sign-in fails ${stamp}`);
  await declare.getByRole('button', { name: 'Declare incident' }).click();
  await expect(agent.getByRole('heading', { name: /INC-\d+/ })).toContainText(
    `Sign-in fails ${stamp}`,
  );
  await expect(agent.getByText('Which clients cannot sign in?')).toBeVisible();

  await manager.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(row).toHaveCount(0);
  await manager.keyboard.press('z');
  await expect(row).toHaveCount(1);
});
