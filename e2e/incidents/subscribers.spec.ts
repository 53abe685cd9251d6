import { expectNoFindings } from '../fixtures/axe';
import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

test('a visitor subscribes, confirms, gets an update by email and unsubscribes', async ({
  manager,
  browser,
}) => {
  const email = `visitor-${Date.now()}@example.com`;
  const title = `Slow webhooks ${Date.now()}`;
  await sql`delete from auth.throttle where key like 'status-subscribe:%'`;
  const reader = await manager.context().newPage();
  await reader.goto('/status/northwind/subscribe');
  await expectNoFindings(reader);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const visitor = await context.newPage();
  await visitor.goto('/status/northwind');
  await visitor.getByRole('link', { name: 'Subscribe by email' }).click();
  await visitor.getByLabel('Email address').fill(email);
  await visitor.getByLabel('Only these:').check();
  await visitor.getByLabel('Webhooks').check();
  await visitor.getByRole('button', { name: 'Subscribe' }).click();
  await expect(visitor.getByRole('heading', { name: 'Check your email' })).toBeVisible();

  const mailbox = await manager.context().newPage();
  const openMail = async (subject: string) => {
    await expect
      .poll(async () => {
        await mailbox.goto('/dev/mailbox');
        return await mailbox
          .getByRole('link', { name: subject })
          .filter({ hasText: email })
          .count();
      })
      .toBeGreaterThan(0);
    await mailbox.getByRole('link', { name: subject }).filter({ hasText: email }).first().click();
    await mailbox.getByRole('heading', { name: subject }).waitFor();
  };
  await openMail('Confirm your subscription to Northwind status');
  const link = await mailbox
    .frameLocator('iframe')
    .getByRole('link', { name: 'Confirm subscription' })
    .getAttribute('href');
  await visitor.goto(link ?? '');
  await visitor.getByRole('button', { name: 'Confirm subscription' }).click();
  await expect(visitor.getByRole('heading', { name: 'You are subscribed' })).toBeVisible();

  await manager.goto('/t/northwind/status-page');
  await expect(manager.getByRole('list', { name: 'Subscribers' })).toContainText(email);
  await expectNoFindings(manager);
  await manager.getByRole('button', { name: 'Write incident post' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Write incident post' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('combobox', { name: 'Affected components' }).click();
  await manager.getByRole('option', { name: 'Webhooks' }).click();
  await manager.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Save draft' }).click();
  await manager.getByRole('button', { name: title }).click();
  await manager.getByLabel('Update', { exact: true }).fill('Webhooks arrive late.');
  await manager.getByRole('button', { name: 'Publish post' }).click();

  await openMail(`[Northwind status] ${title}: Investigating`);
  await expect(
    mailbox.getByText('List-Unsubscribe-Post: List-Unsubscribe=One-Click'),
  ).toBeVisible();
  const header = await mailbox.getByText(/^List-Unsubscribe: </).textContent();
  const address = /<(.+)>/.exec(header ?? '')?.[1] ?? '';
  const oneClick = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(oneClick.status).toBe(200);
  await visitor.goto(address);
  await expect(visitor.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
  await context.close();
});

test('the portal shows the services that the client uses, and a ticket its known incident', async ({
  client,
}) => {
  await client.goto('/t/northwind/portal');
  const status = client.getByRole('region', { name: 'Service status' });
  await expect(status.getByRole('link', { name: 'Open status page' })).toHaveAttribute(
    'href',
    '/status/northwind',
  );
  await expectNoFindings(client);
  const [linked] = await sql<{ number: number }[]>`
    select t.number from subject_link l join ticket t on t.id = l.from_id
    join status_post p on p.incident_id = l.to_id
    join member m on m.organization_id = t.organization_id and m.client_id = t.client_id
    where m.email = 'client@opsdesk.test' limit 1`;
  await client.goto(`/t/northwind/portal/${linked?.number}`);
  const known = client.getByRole('region', { name: 'Part of a known incident' });
  await expect(known).toContainText('Slow responses of the API');
  await expect(known).toContainText('One of our databases is overloaded.');
  await expect(client.getByText('Public API is slow in Frankfurt')).toHaveCount(0);
});
