import type { Page } from '@playwright/test';
import { type Adapter, openRow, signInByCookie } from './adapter';
import type { Expectation } from './stopwatch';

const title = '.issue-list .row .issue-title';
/** Rows of a full screen at 1440 × 900. */
const screenRows = 12;
const visible = { selector: '.app-container[style*="opacity: 1"]' };
/** Buttons and links act when the mouse button goes down. */
const start = { event: 'mousedown' } as const;

/**
 * zbugs, the sample application of Zero's makers: github.com/rocicorp/mono, apps/zbugs. `url` is
 * the address of a project's list. The cookies of two people are in BESIDE_PERSON_1 and _2.
 */
export function zbugs(address: URL): Adapter {
  const url = address.origin;
  return {
    name: 'zbugs',
    url,
    list: {
      path: address.pathname,
      complete: { kind: 'shown', there: [visible, { selector: title, count: screenRows }] },
    },
    signIn: (context, person) => signInByCookie(context, url, `BESIDE_PERSON_${person + 1}`),
    interactions: {
      async status(page) {
        const closed = page.locator('.nav-item', { hasText: 'Closed' });
        return {
          start,
          act: () => closed.click(),
          expected: {
            kind: 'shown',
            there: [{ selector: `${title}.issue-closed`, count: screenRows }],
            gone: [`${title}:not(.issue-closed)`],
          },
        };
      },
      label: async (page, round) => {
        const options = await openPicker(page, 'Label');
        return await choose(page, options.nth(3 + round), '.pill.label', 1);
      },
      newFilter: async (page, round) => {
        const options = await openPicker(page, 'Creator');
        // More rows than the ten or so of one person among the 1,000 issues on the device.
        return await choose(page, options.nth(5 + round), '.pill.user', 20);
      },
      async open(page, round) {
        await showOpen(page);
        return await openRow(page, { title, index: 1 + (round % 8), start, opened });
      },
      async next(page) {
        const heading = await page.locator('.issue-detail-title').textContent();
        return {
          start: { event: 'keydown', key: 'j' },
          act: () => page.keyboard.press('j'),
          expected: opened('', heading ?? ''),
        };
      },
      async reply(page) {
        const text = `Looked at it, ${crypto.randomUUID()}`;
        await page.locator('.comment-input').last().click();
        await page.keyboard.type(text);
        return {
          start: { event: 'keydown', key: 'Enter' },
          act: () => page.keyboard.press('Control+Enter'),
          expected: { kind: 'text', selector: '.comments-container', excerpt: text },
        };
      },
    },
  };
}

const opened = (heading: string, before?: string): Expectation => ({
  kind: 'shown',
  there: [
    { selector: '.issue-detail-title', text: heading, ...(before && { not: before }) },
    { selector: '.description-container *' },
    { selector: '.comment-input' },
  ],
});

async function showOpen(page: Page) {
  await page.locator('.logo-link-container').click();
  await page.waitForURL((url) => url.search === '');
}

async function openPicker(page: Page, name: 'Creator' | 'Label') {
  await showOpen(page);
  await page.locator('.add-filter').click();
  await page.locator('.filter-modal-item', { hasText: name }).getByRole('combobox').click();
  const options = page.getByRole('option');
  await options.nth(12).waitFor();
  return options;
}

async function choose(
  page: Page,
  option: ReturnType<Page['locator']>,
  pill: string,
  count: number,
): Promise<ReturnType<Adapter['interactions']['label'] & {}>> {
  const first = (await page.locator(title).first().textContent()) ?? '';
  const text = (await option.textContent()) ?? '';
  return {
    start,
    act: () => option.click(),
    expected: {
      kind: 'shown',
      there: [
        { selector: `.set-filter-container ${pill}`, text },
        { selector: title, count: Math.max(count, screenRows), not: first },
      ],
    },
  };
}
