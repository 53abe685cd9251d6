'use client';

import { useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { Panel } from '@/components/ui/panel';
import { type ImportDraft, type ImportPreview } from '@/zero/import/draft';
import { FileChoice } from './file-choice';
import { ImportSteps } from './import-steps';
import { keptDraft } from './kept-draft';

type Read = { file: File; preview: ImportPreview; draft: ImportDraft };

const previewBytes = 1_000_000;

/** Brings a file of tickets in: choose, map, check, import. */
export function ImportPanel() {
  const { organization } = useTenant();
  const [read, setRead] = useState<Read>();
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(file: File) {
    setIsReading(true);
    setProblem(null);
    const answer = await readBeginning(organization.slug, file);
    setIsReading(false);
    if (typeof answer === 'string') return setProblem(answer);
    const { preview, draft } = answer;
    setRead({ file, preview, draft: keptDraft(organization.slug, preview, draft) });
  }

  return (
    <Panel title={read ? `Import ${read.file.name}` : 'Import tickets'}>
      {read ? (
        <ImportSteps key={read.file.name} {...read} onLeave={() => setRead(undefined)} />
      ) : (
        <FileChoice isReading={isReading} problem={problem} onFile={(file) => void choose(file)} />
      )}
    </Panel>
  );
}

async function readBeginning(slug: string, file: File): Promise<Omit<Read, 'file'> | string> {
  const isWhole = file.size <= previewBytes;
  try {
    const response = await fetch(`/api/t/${slug}/import/preview?whole=${isWhole ? 1 : 0}`, {
      method: 'POST',
      body: file.slice(0, previewBytes),
    });
    const data = (await response.json()) as Omit<Read, 'file'> & { title?: string };
    return response.ok ? data : (data.title ?? 'The file could not be read.');
  } catch {
    return 'The desk cannot be reached. Check the connection and try again.';
  }
}
