import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { insertSession, sessionCookie, sql, url } from '../fixtures/desk';
import { makeMember, makeOrganization } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';

test.use({ serviceWorkers: 'allow' });

/** Every tab must be empty within this time. */
const soon = within(2);

type Devices = { slug: string; admin: Page; tabs: Page[]; email: string };

async function open(as: (email: string) => Promise<Page>): Promise<Devices> {
  const organization = await makeOrganization();
  const person = await makeMember(organization, { name: 'Robin Gone', role: 'admin' });
  const path = `/t/${organization.slug}/admin`;
  const first = await as(person.email);
  const tabs = [first, await first.context().newPage(), await as(person.email)];
  const admin = await as(organization.admin.email);
  for (const page of [...tabs, admin]) {
    await page.goto(path);
    await expect(page.getByRole('row').filter({ hasText: 'Robin Gone' })).toBeVisible();
  }
  return { slug: organization.slug, email: person.email, admin, tabs };
}

type Left = {
  /** Databases left, apart from those of `unsent`, which hold unsent text. */
  databases: string[];
  unsent: unknown[];
  caches: string[];
  storage: string[];
  cookies: string;
};

/** What is left of a person in the tab's browser, apart from the release's own files. */
const leftIn = (page: Page): Promise<Left> =>
  page.evaluate(async () => {
    const outbox = 'opsdesk-outbox';
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const done = (request: IDBRequest) =>
      new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    async function unsentOf(): Promise<unknown[]> {
      const database = (await done(indexedDB.open(outbox))) as IDBDatabase;
      const entries = await done(
        database.transaction('entries').objectStore('entries').getAll() as IDBRequest,
      );
      database.close();
      return (entries as { userId: string }[]).map(({ userId }) => userId);
    }
    return {
      databases: names.filter((name) => name !== outbox),
      unsent: names.includes(outbox) ? await unsentOf() : [],
      caches: (await caches.keys()).filter((name) => !name.startsWith('opsdesk-files:')),
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      cookies: document.cookie,
    };
  });

const nothing: Left = { databases: [], unsent: [], caches: [], storage: [], cookies: '' };

/** Chooses an action in the menu of Robin's row and confirms it. */
async function choose(admin: Page, action: string) {
  await admin.getByRole('button', { name: 'Actions for Robin Gone' }).click();
  await admin.getByRole('menuitem', { name: action }).click();
  await admin.getByRole('alertdialog').getByRole('button', { name: action }).click();
}

/** Every tab is empty in time, shows the access page, and its browser keeps only `kept`. */
async function expectEnded(tabs: readonly Page[], words: string, kept: Partial<Left> = {}) {
  await Promise.all(
    tabs.map(async (page) => {
      await expect(page.getByRole('row')).toHaveCount(0, soon);
      await expect(page.getByText(words)).toBeVisible();
    }),
  );
  for (const page of tabs) await expect.poll(() => leftIn(page)).toEqual({ ...nothing, ...kept });
}

test('whoever disables themselves is out in every tab and browser', async ({ as }) => {
  const { tabs } = await open(as);
  const acting = tabs[0]!;
  await acting.getByRole('button', { name: 'Actions for Robin Gone' }).click();
  await acting.getByRole('menuitem', { name: 'Disable' }).click();
  const dialog = acting.getByRole('alertdialog');
  const means = dialog.getByRole('checkbox');
  if (await means.isVisible()) await means.check();
  await dialog.getByRole('button', { name: 'Disable myself' }).click();
  await expectEnded(tabs, 'You have no access right now');
});

test('another role empties every tab, and the way in is open', async ({ as }) => {
  const { admin, tabs } = await open(as);
  await admin
    .getByRole('row')
    .filter({ hasText: 'Robin Gone' })
    .getByRole('rowheader')
    .getByRole('button')
    .click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await admin.getByRole('option', { name: 'Support agent', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save member' }).click();
  await expectEnded(tabs, 'Your access has changed');
  await tabs[0]!.getByRole('link', { name: 'Open Opsdesk' }).click();
  await expect(tabs[0]!.getByRole('button', { name: 'Connection: Live' })).toBeVisible();
});

test('a colleague who is disabled and removed is out in every tab and browser', async ({ as }) => {
  const { admin, tabs } = await open(as);
  const robin = admin.getByRole('row').filter({ hasText: 'Robin Gone' });
  await choose(admin, 'Disable member');
  await expectEnded(tabs, 'You have no access right now');
  await choose(admin, 'Remove member');
  await expect(robin).toHaveCount(0);
  for (const page of tabs) {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Sign in to Opsdesk' })).toBeVisible();
  }
});

test('signing out empties the other tab too, and leaves other browsers alone', async ({ as }) => {
  const { tabs } = await open(as);
  const [acting, beside, elsewhere] = [tabs[0]!, tabs[1]!, tabs[2]!];
  await acting.getByRole('button', { name: 'Account: Robin Gone' }).click();
  await acting.getByRole('menuitem', { name: 'Sign out' }).click();
  await acting.getByRole('button', { name: 'Sign out' }).click();
  await expectEnded([acting, beside], 'You are signed out');
  await expect(elsewhere.getByRole('row').filter({ hasText: 'Robin Gone' })).toBeVisible();
});

test('a session that is ended elsewhere keeps the person’s own text and nothing else', async ({
  as,
}) => {
  const { slug, tabs, email } = await open(as);
  const [first, beside, elsewhere] = [tabs[0]!, tabs[1]!, tabs[2]!];
  const [user] = await sql<{ id: string }[]>`select id from auth.user where email = ${email}`;
  const draft = `opsdesk:draft:${user?.id}:example`;
  await first.evaluate((name) => localStorage.setItem(name, 'Half a reply'), draft);
  await elsewhere.goto('/account');
  await elsewhere.getByRole('button', { name: 'End all others' }).click();
  await expectEnded([first, beside], 'Text you had not sent is kept here', { storage: [draft] });

  const value = await insertSession(email);
  await first
    .context()
    .addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' }]);
  await first.reload();
  await expect(first).toHaveURL(new RegExp(`/t/${slug}/admin`));
  await expect(first.getByRole('row').filter({ hasText: 'Robin Gone' })).toBeVisible();

  // The other browser has only the account page open.
  await sql`update auth.session set expires_at = now() where user_id = ${user?.id ?? ''}`;
  await expectEnded([first], 'Your session has ended', { storage: [draft] });
  await expectEnded([elsewhere], 'Your session has ended');
});
