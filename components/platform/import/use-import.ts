'use client';

import { useRef, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { ImportStreamEvent } from '@/zero/platform/import/preview';

type ImportRun<Summary> = { dryRun: boolean; news: ImportStreamEvent<Summary> | undefined };

const brokenOff = {
  type: 'failed' as const,
  words: 'The desk cannot be reached. Run the import again: it continues without duplicates.',
};

/** Sends a file with its mapping to `path` of the organization's API and follows what the server tells. */
export function useImport<Summary>(path: string) {
  const { organization } = useTenant();
  const [run, setRun] = useState<ImportRun<Summary>>();
  const underWay = useRef<AbortController>(undefined);

  /** Answers with the last that was told; undefined where it was stopped. */
  async function start(
    file: File,
    mapping: unknown,
    dryRun: boolean,
  ): Promise<ImportStreamEvent<Summary> | undefined> {
    underWay.current?.abort();
    const controller = new AbortController();
    underWay.current = controller;
    const report = (news: ImportStreamEvent<Summary>) => {
      if (controller !== underWay.current) return undefined;
      setRun({ dryRun, news });
      return news;
    };
    setRun({ dryRun, news: undefined });
    const params = new URLSearchParams({ name: file.name, dryRun: dryRun ? '1' : '0' });
    try {
      const response = await fetch(`/api/t/${organization.slug}/${path}?${params}`, {
        method: 'POST',
        body: new Blob([`${JSON.stringify(mapping)}\n`, file]),
        signal: controller.signal,
      });
      if (!response.ok || !response.body) return report(brokenOff);
      let last: ImportStreamEvent<Summary> | undefined;
      for await (const news of newsIn<Summary>(response.body)) last = report(news);
      return last === undefined || last.type === 'progress' ? report(brokenOff) : last;
    } catch {
      return controller.signal.aborted ? undefined : report(brokenOff);
    }
  }

  function stop() {
    underWay.current?.abort();
    underWay.current = undefined;
    setRun(undefined);
  }

  return { run, start, stop };
}

async function* newsIn<Summary>(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ImportStreamEvent<Summary>> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportStreamEvent<Summary>;
  }
}
