import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { insertSession, sessionCookie, url } from './desk';

type People = {
  /** Opens a browser of their own for the person, signed in. */
  as: (email: string) => Promise<Page>;
  agent: Page;
  manager: Page;
  client: Page;
  otherClient: Page;
};

/** People as fixtures: each in a separate browser, already signed in. */
export const test = base.extend<People>({
  as: async ({ browser }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (email) => {
      const context = await browser.newContext();
      contexts.push(context);
      const value = await insertSession(email);
      await context.addCookies([
        { name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' },
      ]);
      return await context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  agent: async ({ as }, provide) => provide(await as('agent@opsdesk.test')),
  manager: async ({ as }, provide) => provide(await as('manager@opsdesk.test')),
  client: async ({ as }, provide) => provide(await as('client@opsdesk.test')),
  otherClient: async ({ as }, provide) => provide(await as('other-client@opsdesk.test')),
});

export { expect };
