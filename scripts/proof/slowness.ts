import { chromium } from '@playwright/test';
import { browserOptions } from './browser-options';

/** Time of the page below on a desktop, in milliseconds. */
const desktopMs = 120;
const rounds = 5;

/** A list of 4,000 rows, written by a script and laid out once. */
const plainPage = `<!doctype html><title>Pace</title><style>li{display:flex;padding:4px}</style><ul></ul>
<script>
  document.querySelector('ul').innerHTML = Array.from({ length: 4000 }, (_, row) =>
    '<li><b>' + row + '</b><span>A row of text</span></li>').join('');
  document.body.offsetHeight;
</script>`;

/**
 * Measures the machine's current speed by opening a plain page in new browser contexts.
 * @param executablePath the Chromium to test with
 * @returns the factor for all time limits: how many times slower than a desktop, at least 1
 */
export async function measureSlowness(executablePath: string): Promise<number> {
  const browser = await chromium.launch({ ...browserOptions, executablePath });
  const times: number[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const startedAt = performance.now();
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.setContent(plainPage);
      await page.screenshot();
      if (round > 0) times.push(performance.now() - startedAt);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const median = times.toSorted((one, other) => one - other)[rounds >> 1] ?? desktopMs;
  return Math.max(1, median / desktopMs);
}
