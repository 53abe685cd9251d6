import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import type { Adapter } from './adapter';
import { openPage, waitQuiet } from './page';

const pokePart = z.tuple([
  z.literal('pokePart'),
  z.object({ rowsPatch: z.array(z.object({ op: z.string() })).optional() }),
]);

/** What a first visit to the list brings to the browser until it is idle, in words. */
export async function describeFirstVisit(browser: Browser, adapter: Adapter): Promise<string> {
  const { url, list, name, signIn } = adapter;
  const visit = await openPage(browser, { url, screen: list, signIn: (one) => signIn(one, 0) });
  const transferred = measureTransfer(visit.page);
  await visit.page.goto(list.path);
  await waitQuiet(visit, { ms: 5000 });
  const { scripts, scriptBytes, rows, rowBytes } = await transferred();
  await visit.close();
  return `${name}: ${scripts} scripts of ${kilobytes(scriptBytes)} compressed; ${rows} rows synced in ${kilobytes(rowBytes)} of frames`;
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} kB`;

type FirstVisit = { scripts: number; scriptBytes: number; rows: number; rowBytes: number };

function measureTransfer(page: Page): () => Promise<FirstVisit> {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
  );
  return async () => {
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
        .map((entry) => entry.encodedBodySize),
    );
    return {
      scripts: sizes.length,
      scriptBytes: sizes.reduce((sum, size) => sum + size, 0),
      rows: frames.reduce((sum, frame) => sum + rowsPut(frame), 0),
      rowBytes: frames.reduce((sum, frame) => sum + frame.length, 0),
    };
  };
}

function rowsPut(frame: string): number {
  if (!frame.startsWith('["pokePart"')) return 0;
  const { rowsPatch } = pokePart.parse(JSON.parse(frame))[1];
  return rowsPatch?.filter(({ op }) => op === 'put').length ?? 0;
}
