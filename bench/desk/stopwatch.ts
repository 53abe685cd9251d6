/** What a screen has to show before its sample counts. `rowLabel` formats a row. */
export type Expectation =
  | { kind: 'rows'; rows: readonly string[]; only: boolean }
  /** The visible list is filled without a gap, in this order, starting at row `from` or later. */
  | { kind: 'screen'; rows: readonly string[]; from: number }
  /** The heading matches and an article contains `says`. */
  | { kind: 'ticket'; heading: string; excerpt: string }
  /** An element of `selector` contains `says`. */
  | { kind: 'text'; selector: string; excerpt: string }
  /** All of `there` and nothing of `gone`: for pages of which only the DOM is known. */
  | { kind: 'shown'; there: readonly Shown[]; gone?: readonly string[] };

/** At least `count` (1) elements of `selector`, each containing `text` and none being exactly `not`. */
export type Shown = { selector: string; count?: number; text?: string; not?: string };

/** The input that starts a sample; `elsewhere` when it happens on another page. */
export type Start =
  { event: 'click' | 'mousedown' | 'wheel' | 'keydown'; key?: string } | 'elsewhere';

/** Milliseconds since `timeOrigin`; `saw` is what was on screen when the expectation failed. */
export type Reading =
  { startedAt: number; paintedAt: number; timeOrigin: number } | { failed: string; saw: string };

interface Stopwatch {
  arm: (expected: Expectation, start: Start) => void;
  reading: Promise<Reading> | undefined;
  /** Milliseconds of each task over 50 ms between two instants. */
  longTasks: (from: number, to: number) => number[];
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

export const rowLabel = (number: number, title: string, client: string) =>
  `${number} | ${title} | ${client}`;

/**
 * Installs `window.stopwatch` before the page's own scripts run. It starts at the input event's
 * timestamp and stops at the first paint after the expected DOM. A load of `firstPath` is timed
 * from its navigation to `first`.
 */
export function installStopwatch({ first, firstPath }: { first: Expectation; firstPath: string }) {
  const giveUpMs = 20_000;
  const kept = 'opsdesk-bench-stopwatch';
  const rowsOf = () => [...document.querySelectorAll('[role=grid] [data-ticket-id]')];

  function labelOf(row: Element) {
    const parts = ['[data-column=number]', '[data-column=title] a', '[data-column=client]'];
    return parts.map((part) => row.querySelector(part)?.textContent).join(' | ');
  }

  function rowsInView() {
    const pane = document.querySelector('[role=grid]')?.getBoundingClientRect();
    const head = document.querySelector('[role=grid] [role=columnheader]');
    if (!pane || !head) return { rows: [], isFilled: false };
    const top = head.getBoundingClientRect().bottom;
    const rows = rowsOf().filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < pane.bottom - 1;
    });
    const lowest = rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
    const highest = rows[0]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    return { rows, isFilled: highest <= top + 1 && lowest >= pane.bottom - 1 };
  }

  function isRight(expected: Expectation): boolean {
    switch (expected.kind) {
      case 'rows': {
        const rows = rowsOf();
        if (expected.only && rows.length !== expected.rows.length) return false;
        return expected.rows.every(
          (label, i) => rows[i] !== undefined && labelOf(rows[i]) === label,
        );
      }
      case 'screen': {
        const { rows, isFilled } = rowsInView();
        if (!isFilled || !rows[0]) return false;
        const at = expected.rows.indexOf(labelOf(rows[0]));
        return (
          at >= expected.from && rows.every((row, i) => labelOf(row) === expected.rows[at + i])
        );
      }
      case 'ticket':
        return excerpt('h1', expected.heading) && excerpt('article', expected.excerpt);
      case 'text':
        return excerpt(expected.selector, expected.excerpt);
      case 'shown':
        return (
          expected.there.every(isShown) &&
          !expected.gone?.some((selector) => document.querySelector(selector))
        );
    }
  }

  function isShown({ selector, count = 1, text = '', not }: Shown): boolean {
    const texts = [...document.querySelectorAll(selector)].map((element) => element.textContent);
    const right = texts.filter((shown) => shown.includes(text));
    return right.length >= count && !(not !== undefined && texts.includes(not));
  }

  const excerpt = (selector: string, text: string) =>
    [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text));

  const seen = () => {
    const rows = rowsOf().slice(0, 3).map(labelOf).join('; ');
    return `${window.location.pathname}${window.location.search} · ${document.querySelector('h1')?.textContent} · ${rows}`;
  };

  /** A number is the instant of an input on the page before this one. */
  function arm(expected: Expectation, start: Start | 'navigation' | number) {
    sessionStorage.removeItem(kept);
    window.stopwatch.reading = new Promise((resolve) => {
      let startedAt = typeof start === 'object' ? undefined : typeof start === 'number' ? start : 0;
      const ending = new AbortController();
      const observer = new MutationObserver(check);
      const timer = setTimeout(
        () => end({ failed: startedAt === undefined ? 'no input' : 'not right', saw: seen() }),
        giveUpMs,
      );

      function end(reading: Reading) {
        clearTimeout(timer);
        observer.disconnect();
        ending.abort();
        sessionStorage.removeItem(kept);
        resolve(reading);
      }

      function check() {
        if (startedAt === undefined || ending.signal.aborted || !isRight(expected)) return;
        observer.disconnect();
        ending.abort();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => {
            const { timeOrigin } = performance;
            const paintedAt = performance.now();
            if (isRight(expected)) end({ startedAt: startedAt ?? 0, paintedAt, timeOrigin });
            else end({ failed: 'right only for a moment', saw: seen() });
          });
          channel.port1.start();
          channel.port2.postMessage(undefined);
        });
      }

      if (typeof start === 'object') {
        const note = (event: Event) => {
          const isOther = event instanceof KeyboardEvent && event.key !== start.key;
          if (!event.isTrusted || isOther || startedAt !== undefined) return;
          startedAt = event.timeStamp;
          // Where the input loads another page, its stopwatch goes on with this one.
          const at = performance.timeOrigin + startedAt;
          sessionStorage.setItem(kept, JSON.stringify({ expected, at }));
        };
        const { signal } = ending;
        window.addEventListener(start.event, note, { capture: true, passive: true, signal });
      }
      // An element that scrolls into view may have been in the DOM before.
      const { signal } = ending;
      window.addEventListener('scroll', check, { capture: true, passive: true, signal });
      observer.observe(document, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ['style', 'class'],
      });
    });
  }

  const long: PerformanceEntry[] = [];
  new PerformanceObserver((list) => long.push(...list.getEntries())).observe({ type: 'longtask' });
  window.stopwatch = {
    arm,
    reading: undefined,
    longTasks: (from, to) =>
      long
        .filter((task) => task.startTime < to && task.startTime + task.duration > from)
        .map((task) => task.duration),
  };
  // Frames and blank pages have no storage of their own.
  if (window.location.protocol === 'about:' || window !== window.top) return;
  const { pathname, search } = window.location;
  const before = sessionStorage.getItem(kept);
  if (before) {
    const { expected, at } = JSON.parse(before) as { expected: Expectation; at: number };
    arm(expected, at - performance.timeOrigin);
  } else if (pathname + search === firstPath) arm(first, 'navigation');
}
