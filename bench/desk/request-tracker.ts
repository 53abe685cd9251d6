import { type Adapter, openRow, signInByCookie } from './adapter';
import type { Expectation } from './stopwatch';

/** The subject, in the second column of the default format. */
const title = 'tbody.list-item > tr:first-child > td:nth-child(2) a[href*="Display.html"]';
const content = '.transaction .content';
const start = { event: 'click' } as const;

/**
 * Request Tracker 5 (bestpractical.com/request-tracker), whose every interaction loads a page.
 * `address` is that of a search result with 50 rows; rich text has to be switched off
 * (`MessageBoxRichText`). The cookies of two people are in BESIDE_PERSON_1 and _2. Filters are left
 * out: they are searches of their own.
 */
export function requestTracker(address: URL): Adapter {
  const url = address.origin;
  return {
    name: 'Request Tracker',
    url,
    list: {
      path: address.pathname + address.search,
      complete: { kind: 'shown', there: [{ selector: title, count: 20 }] },
    },
    signIn: (context, person) => signInByCookie(context, url, `BESIDE_PERSON_${person + 1}`),
    isLive: false,
    interactions: {
      async open(page, round) {
        await page.goto(address.href);
        return await openRow(page, { title, index: 1 + (round % 8), start, opened });
      },
      async reply(page) {
        const ticket = new URL(page.url()).searchParams.get('id');
        await page.goto(`${url}/Ticket/Update.html?Action=Respond&id=${ticket}`);
        const text = `Looked at it, ${crypto.randomUUID()}`;
        await page.locator('textarea[name=UpdateContent]').click();
        await page.keyboard.type(text);
        return {
          start,
          act: () => page.locator('[name=SubmitTicket]').first().click(),
          expected: { kind: 'text', selector: content, excerpt: text },
        };
      },
    },
  };
}

const opened = (text: string): Expectation => ({
  kind: 'shown',
  there: [{ selector: 'h1', text }, { selector: content }],
});
