'use client';

import { useRef, useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { type ImportDraft, type ImportNews, mappingOf } from '@/zero/import/draft';

export type ImportRun = { dryRun: boolean; news: ImportNews | undefined };

const brokenOff: ImportNews = {
  type: 'failed',
  words: 'The desk cannot be reached. Nothing was written, or all of it: a second run finds out.',
};

/** Sends a file with its mapping and follows what the server tells. */
export function useImport() {
  const { organization } = useTenant();
  const [run, setRun] = useState<ImportRun>();
  const underWay = useRef<AbortController>(undefined);

  async function start(file: File, draft: ImportDraft, dryRun: boolean) {
    underWay.current?.abort();
    const controller = new AbortController();
    underWay.current = controller;
    const tell = (news: ImportNews) => controller === underWay.current && setRun({ dryRun, news });
    setRun({ dryRun, news: undefined });
    const params = new URLSearchParams({ name: file.name, dryRun: dryRun ? '1' : '0' });
    try {
      const response = await fetch(`/api/t/${organization.slug}/import?${params}`, {
        method: 'POST',
        body: new Blob([`${JSON.stringify(mappingOf(draft))}\n`, file]),
        signal: controller.signal,
      });
      if (!response.ok || !response.body) return tell(brokenOff);
      let last: ImportNews | undefined;
      for await (const news of newsIn(response.body)) {
        last = news;
        tell(news);
      }
      if (last?.type === 'progress' || !last) tell(brokenOff);
    } catch {
      if (!controller.signal.aborted) tell(brokenOff);
    }
  }

  function stop() {
    underWay.current?.abort();
    underWay.current = undefined;
    setRun(undefined);
  }

  return { run, start, stop };
}

async function* newsIn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ImportNews> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportNews;
  }
}
