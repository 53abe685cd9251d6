import type { Browser, Page } from '@playwright/test';

/** A browser profile of this person's with the ticket of a test open; the desk has to be known to `e2e/desk`. */
export async function openTicket(browser: Browser, email: string, path: string): Promise<Page> {
  const { insertSession, sessionCookie, url } = await import('@/e2e/fixtures/desk');
  const context = await browser.newContext({ baseURL: url });
  // The functions that pages run come from tsx, which names them by this helper of its own.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const value = await insertSession(email);
  await context.addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.goto(path);
  await page.getByText('It beeps all day.').waitFor();
  return page;
}
