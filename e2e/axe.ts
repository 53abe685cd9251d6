import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Of all rules only these can judge one theme otherwise than the other. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Asks axe about `page`, or what `within` selects of it, in light and in dark, until it objects
 * to nothing: what hydrates or comes in just then has its time.
 */
export async function expectNoFindings(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect
      .poll(() => findingsOf(page, { within, rules: colorScheme === 'dark' && rulesOfColour }), {
        message: `${page.url()} in ${colorScheme}`,
      })
      .toEqual([]);
  }
}

type Question = { within: string | undefined; rules: string[] | false };

async function findingsOf(page: Page, { within, rules }: Question): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // The other mode opens a second page for every run, which may hang where the machine is busy.
    .setLegacyMode()
    .options({
      // What passes needs no selector, which is most of the work.
      resultTypes: ['violations'],
      // New in axe 4.14: it takes an avatar's initials and a key's letters, hidden from screen readers, for labels.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    })
    // Base UI's focus guards are hidden on purpose and take no focus that stays.
    .exclude('[data-base-ui-focus-guard]');
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
