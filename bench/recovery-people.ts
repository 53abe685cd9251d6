import type { Browser, Page } from '@playwright/test';

/**
 * Opens the ticket in a new browser profile of this person. The desk has to be known to `e2e/desk`.
 */
export async function openTicket(browser: Browser, email: string, path: string): Promise<Page> {
  const { insertSession, sessionCookie, url } = await import('@/e2e/fixtures/desk');
  const context = await browser.newContext({ baseURL: url });
  // Functions compiled by tsx call this helper.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const value = await insertSession(email);
  await context.addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.goto(path);
  await page.getByText('It beeps all day.').waitFor();
  return page;
}
