import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { FirstVisit } from './desk-report';

const pokePart = z.tuple([
  z.literal('pokePart'),
  z.object({ rowsPatch: z.array(z.object({ op: z.string() })).optional() }),
]);

export function measureTransfer(page: Page): () => Promise<FirstVisit> {
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
