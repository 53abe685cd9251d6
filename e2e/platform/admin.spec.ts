import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { sql, url } from '../fixtures/desk';
import { makeMember, makeOrganization } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function openActions(page: Page, name: string) {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
}

async function choose(page: Page, field: string, option: string | RegExp) {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

test('an admin invites a pasted list and sees before what happens to each', async ({ as }) => {
  const { id, slug, admin } = await makeOrganization();
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin`);
  await page.getByRole('button', { name: 'Invite people' }).click();
  const fresh = `grace-${randomUUID()}@example.test`;
  await page
    .getByLabel('Addresses')
    .fill(`Grace Hopper <${fresh}>\n${admin.email}, nonsense\n${fresh}`);
  const preview = page.getByRole('list', { name: 'What will happen' });
  await expect(preview.getByRole('listitem')).toHaveText([
    /Invited as Grace Hopper/,
    /Is a member already/,
    /Not an email address/,
    /Listed twice/,
  ]);
  await page.getByLabel('Department').fill('Finance');
  await page.getByRole('button', { name: 'Invite 1 person' }).click();

  await expect(rowOf(page, 'Grace Hopper')).toContainText('Invited, not yet signed in');
  await expect(rowOf(page, 'Grace Hopper')).toContainText('Manager');
  await expect(page.getByText('Invited 1 person')).toBeVisible();
  await page.reload();
  await expect(rowOf(page, 'Grace Hopper')).toContainText('Manager');
  const emails = await sql`select template from mail where organization_id = ${id}`;
  expect(emails.map(({ template }) => String(template))).toEqual(['invitation']);
});

test('who asks to join shows at once, is let in, and is in', async ({ as }) => {
  const organization = await makeOrganization();
  const { slug, admin, clientName } = organization;
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin/requests`);
  await expect(page.getByText('No requests')).toBeVisible();

  const asking = await makeMember(organization, { name: 'Kim Asks', status: 'pending' });
  await expect(page.getByRole('tab', { name: 'Requests 1' })).toBeVisible(within(2));
  const memberRow = await as(asking.email);
  await memberRow.goto(`/t/${slug}`);
  await expect(memberRow).toHaveURL(/\/no-access$/);

  await page.getByRole('button', { name: 'Approve request' }).click();
  await choose(page, 'Kind', 'Client contact');
  await choose(page, 'Client', clientName);
  await page.getByRole('dialog').getByRole('button', { name: 'Approve request' }).click();
  await expect(page.getByText('No requests')).toBeVisible();
  await page.getByRole('tab', { name: 'Members' }).click();
  await expect(rowOf(page, 'Kim Asks')).toContainText(clientName);

  await expect(async () => {
    await memberRow.goto(`/t/${slug}`);
    await expect(memberRow).toHaveURL(/\/portal$/, within(3));
  }).toPass();
  const emails = await sql`select template from mail where recipient = ${asking.email}`;
  expect(emails.map(({ template }) => String(template))).toEqual(['request-approved']);
});

test('the last admin stays, and another does not lock themselves out unawares', async ({ as }) => {
  const organization = await makeOrganization();
  const { slug, admin } = organization;
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin`);
  await openActions(page, admin.name);
  await page.getByRole('menuitem', { name: 'Disable member' }).click();
  await expect(page.getByText(`${admin.name} is the last admin`).first()).toBeVisible();

  await rowOf(page, admin.name).getByRole('rowheader').getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: admin.name });
  await choose(page, 'Role', 'Manager');
  await expect(dialog.getByRole('alert')).toContainText('last admin');
  await expect(dialog.getByRole('button', { name: 'Save member' })).toBeDisabled();

  await makeMember(organization, { name: 'Olga Other', role: 'admin' });
  await dialog.getByRole('checkbox', { name: 'Give up my own admin access' }).check();
  await dialog.getByRole('button', { name: 'Save member' }).click();
  await page.getByRole('link', { name: 'Open Opsdesk' }).click();
  await expect(page.getByRole('button', { name: 'Connection: Live' })).toBeVisible();
  await page.goto(`/t/${slug}/admin/service-levels`);
  // What remains is what managers see.
  await expect(page.getByRole('tab', { name: 'Members' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Service levels' })).toBeVisible();
  await expect
    .poll(() => sql`select role from member where id = ${admin.id}`)
    .toEqual([{ role: 'manager' }]);
});

test('a member who is disabled in the console is out, with all sessions', async ({ as }) => {
  const organization = await makeOrganization();
  const { slug, admin } = organization;
  const agent = await makeMember(organization, { name: 'Robin Gone' });
  const memberRow = await as(agent.email);
  await memberRow.goto(`/t/${slug}/tickets`);
  await expect(memberRow.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await expect(memberRow.getByRole('link', { name: 'Admin' })).toHaveCount(0);

  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin`);
  await openActions(page, agent.name);
  await page.getByRole('menuitem', { name: 'Disable member' }).click();
  await page.getByRole('button', { name: 'Disable member' }).click();
  await expect(rowOf(page, agent.name)).toContainText('Disabled');
  await expect(memberRow).not.toHaveURL(/\/tickets/, within(5));
  const sessions = await sql`
    select 1 from auth.session s join auth.user u on u.id = s.user_id where u.email = ${agent.email}`;
  expect(sessions).toHaveLength(0);
});

test('clients, teams and settings are changed', async ({ as }) => {
  const { id, slug, admin, clientName } = await makeOrganization();
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin/clients`);
  await page.getByRole('button', { name: clientName, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Harbour Lights AG');
  await dialog.getByRole('button', { name: 'Save client' }).click();
  await expect(rowOf(page, 'Harbour Lights AG')).toBeVisible();

  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('button', { name: 'Add team' }).click();
  await dialog.getByLabel('Name').fill('Night shift');
  await dialog.getByRole('button', { name: 'Add team' }).click();
  await expect(rowOf(page, 'Night shift')).toBeVisible();

  await page.getByRole('tab', { name: 'Organization' }).click();
  await page.getByLabel('Monday').fill('nine to five');
  await expect(page.getByText('Write it as 09:00–17:00.')).toBeVisible();
  await page.getByLabel('Monday').fill('9-12, 13-17');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  const [row] = await sql`select business_hours hours from organization where id = ${id}`;
  const spans = [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ];
  expect(row?.['hours']).toEqual({ 1: spans });
});

test('a job that was given up is shown with its reason and done again', async ({ as }) => {
  const { id, slug, admin } = await makeOrganization();
  const taskId = randomUUID();
  await sql`
    insert into queued_task (id, organization_id, topic, payload, attempts, last_error, last_reason,
      dead_at, request_id)
    values (${taskId}, ${id}, 'sla.recount', '{"afterTicketId": null}', 20, 'PostgresError 40001',
      'The database was busy.', now(), ${`request-${taskId}`})`;
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin/jobs?state=dead`);
  await expect(page.getByRole('group', { name: 'Recurring jobs' })).toContainText('Every minute');
  await page.getByRole('button', { name: 'Recalculate SLA targets' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The database was busy.');
  await expect(dialog).not.toContainText('PostgresError');
  await expectNoFindings(page);
  await expect(dialog.getByRole('link', { name: 'Show in audit log' })).toHaveAttribute(
    'href',
    `/t/${slug}/audit?request=request-${taskId}`,
  );
  await dialog.getByRole('button', { name: 'Retry job' }).click();
  await expect(page.getByText('No jobs match.')).toBeVisible();
  await expect.poll(() => sql`select from queued_task where organization_id = ${id}`).toEqual([]);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/t/${slug}/audit?action=job.retry`);
  await page.getByText('retried a job').click();
  await page.getByRole('button', { name: 'Show all of this request' }).click();
  await expect(page.getByRole('button', { name: /^Request:/ })).toBeVisible();
  await expect(page).toHaveURL(/request=/);
});

test('an email that was given up is shown with its reason and sent again', async ({ as }) => {
  const { id, slug, admin } = await makeOrganization();
  const mailId = randomUUID();
  await sql`
    insert into mail (id, organization_id, dedupe_key, recipient, template, data, status, attempts, last_error)
    values (${mailId}, ${id}, ${mailId}, 'lost@example.test', 'request-refused',
      '{"organization":"Made"}', 'dead', 9, 'The mailbox does not exist.')`;
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin/mail`);
  await expect(page.getByText('The mailbox does not exist.')).toBeVisible();

  const other = await makeOrganization();
  const stranger = await as(other.admin.email);
  for (const place of [slug, other.slug]) {
    const answer = await stranger.request.post(`/api/t/${place}/mail/${mailId}/retry`, {
      headers: { origin: url },
    });
    expect(answer.status()).toBe(404);
  }

  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('All emails were sent')).toBeVisible();
  const [row] = await sql`select status from mail where id = ${mailId}`;
  expect(row?.['status']).not.toBe('dead');
});

test('the console is not there for anybody else', async ({ agent, manager, client }) => {
  for (const page of [agent, manager, client]) {
    for (const address of ['/t/northwind/admin', '/t/northwind/admin/mail']) {
      await page.goto(address);
      await expect(page.getByText('Not found')).toBeVisible();
    }
    const answer = await page.request.get('/api/t/northwind/mail');
    expect(answer.status()).toBe(404);
  }
});

test('axe finds nothing in the console', async ({ as }) => {
  const organization = await makeOrganization();
  await makeMember(organization, { name: 'Kim Asks', status: 'pending' });
  const page = await as(organization.admin.email);
  for (const tab of [
    '',
    '/requests',
    '/clients',
    '/teams',
    '/ticket-types',
    '/organization',
    '/mail',
  ]) {
    await page.goto(`/t/${organization.slug}/admin${tab}`);
    await expect(page.getByRole('tab', { selected: true })).toBeVisible();
    await expectNoFindings(page);
  }
  await page.goto(`/t/${organization.slug}/admin`);
  await page.getByRole('button', { name: 'Invite people' }).click();
  await page.getByLabel('Addresses').fill('a@example.test, nonsense');
  await expect(page.getByText('Not an email address')).toBeVisible();
  await expectNoFindings(page);
});

test('types are added, ordered by keyboard and drag, and removed; a team and a client go, too', async ({
  as,
}) => {
  const organization = await makeOrganization();
  const page = await as(organization.admin.email);
  await page.goto(`/t/${organization.slug}/admin/ticket-types`);
  for (const name of ['Question', 'Problem', 'Request']) {
    await page.getByRole('button', { name: 'Add ticket type' }).first().click();
    await page.getByLabel('Name').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Add ticket type' }).click();
    await expect(rowOf(page, name)).toBeVisible();
  }
  const rows = page.getByRole('row').filter({ hasText: /Question|Problem|Request/ });
  const handle = (name: string) => page.getByRole('button', { name: new RegExp(`^Move ${name}`) });
  await handle('Request').focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Request: place 1 of 3.')).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('Request');

  const from = await handle('Request').boundingBox();
  const to = await rows.last().boundingBox();
  if (!from || !to) throw new Error('The rows are not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(rows.last()).toContainText('Request');

  await page.getByRole('button', { name: 'Remove Request' }).click();
  await expectNoFindings(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove type' }).click();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Restore Request' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);

  await page.goto(`/t/${organization.slug}/admin/clients`);
  await openActions(page, organization.clientName);
  await page.getByRole('menuitem', { name: 'Disable client' }).click();
  await expect(rowOf(page, organization.clientName)).toContainText('Disabled');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(page, organization.clientName)).not.toContainText('Disabled');
  await openActions(page, organization.clientName);
  await page.getByRole('menuitem', { name: 'Remove client' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove client' }).click();
  await expect(page.getByText('No clients yet')).toBeVisible();
  await expectNoFindings(page);
});
