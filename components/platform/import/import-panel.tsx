'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Panel } from '@/components/ui/panel';
import type { ImportPreview } from '@/zero/platform/import/preview';
import { FileChoice } from './file-choice';
import type { ImportKind } from './import-kind';
import { ImportSteps } from './import-steps';
import { keptDraft } from './kept-draft';

type Beginning<Draft> = { preview: ImportPreview; draft: Draft };

/** Brings a file in: choose, map, check, import. */
export function ImportPanel<Draft, Summary>({ kind }: { kind: ImportKind<Draft, Summary> }) {
  const { organization } = useTenant();
  const [read, setRead] = useState<Beginning<Draft> & { file: File }>();
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(file: File) {
    setIsReading(true);
    setProblem(null);
    const answer = await readFile<Draft>(`/api/t/${organization.slug}/${kind.path}`, file);
    setIsReading(false);
    if (typeof answer === 'string') return setProblem(answer);
    const { preview, draft } = answer;
    setRead({ file, preview, draft: keptDraft(kind, organization.slug, preview, draft) });
  }

  return (
    <Panel title={read ? `Import ${read.file.name}` : `Import ${kind.noun}`}>
      {read ? (
        <ImportSteps
          key={read.file.name}
          kind={kind}
          {...read}
          onLeave={() => setRead(undefined)}
        />
      ) : (
        <FileChoice
          hint={kind.hint}
          isReading={isReading}
          problem={problem}
          onFile={(file) => void choose(file)}
        />
      )}
    </Panel>
  );
}

async function readFile<Draft>(path: string, file: File): Promise<Beginning<Draft> | string> {
  try {
    const response = await fetch(`${path}/preview`, { method: 'POST', body: file });
    const data = (await response.json()) as Beginning<Draft> & { title?: string };
    return response.ok ? data : (data.title ?? 'The file could not be read.');
  } catch {
    return 'Couldn’t reach the server. Check your connection and try again.';
  }
}
