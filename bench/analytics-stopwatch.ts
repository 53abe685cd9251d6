import type { Page } from '@playwright/test';

export type Samples = Record<string, number[]>;

type Watched = { selector: string; attribute: string };

/**
 * Milliseconds from the input event of `act` (for a click: the release of the button) to the first
 * paint after the watched number changed.
 */
export async function timeUntil(
  page: Page,
  watched: Watched,
  act: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(({ selector, attribute }) => {
    const read = () =>
      [...document.querySelectorAll(selector)]
        .map((element) => element.getAttribute(attribute))
        .join('|');
    const before = read();
    const state = { startedAt: 0, armedAt: performance.now() };
    const note = (event: Event) => {
      if (event.isTrusted && state.startedAt === 0) state.startedAt = event.timeStamp;
    };
    for (const kind of ['pointerup', 'keydown']) {
      window.addEventListener(kind, note, { capture: true });
    }
    const done = new Promise<number>((resolve) => {
      const check = () => {
        const now = read();
        if (now === before || now === '') return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () =>
            resolve(performance.now() - (state.startedAt || state.armedAt)),
          );
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(check);
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
      setTimeout(() => resolve(Number.NaN), 15_000);
    });
    Object.assign(window, { opsdeskBench: done });
  }, watched);
  await act();
  return await page.evaluate(
    () => (window as unknown as { opsdeskBench: Promise<number> }).opsdeskBench,
  );
}

/** CSS selectors that must be present or absent when a page is complete. */
export type Complete = { there: readonly string[]; gone: readonly string[] };

/** Milliseconds from navigation to the first frame in which the page is complete. */
export async function loadPage(page: Page, path: string, complete: Complete): Promise<number> {
  await page.goto(path, { waitUntil: 'commit' });
  return await page.evaluate(async ({ there, gone }) => {
    const isComplete = () =>
      there.every((selector) => document.querySelector(selector)) &&
      gone.every((selector) => !document.querySelector(selector));
    while (!isComplete()) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (performance.now() > 60_000) return Number.NaN;
    }
    return performance.now();
  }, complete);
}
