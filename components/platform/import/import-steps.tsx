'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import type { ImportStreamEvent, ImportPreview } from '@/zero/platform/import/preview';
import type { ImportKind } from './import-kind';
import { ImportResult } from './import-result';
import { keepDraft } from './kept-draft';
import { PreviewTable } from './preview-table';
import { useImport } from './use-import';

type ImportStepsProps<Draft, Summary> = {
  kind: ImportKind<Draft, Summary>;
  file: File;
  preview: ImportPreview;
  draft: Draft;
  onLeave: () => void;
};

/** The way of one file: how it is read, what would become of it, and what did. */
export function ImportSteps<Draft, Summary>({
  kind,
  file,
  preview,
  draft: begun,
  onLeave,
}: ImportStepsProps<Draft, Summary>) {
  const { organization } = useTenant();
  const [draft, setDraft] = useState(begun);
  const { run, start, stop } = useImport<Summary>(kind.path);
  const isReady = kind.isReady(draft, preview);
  const isRunning = run !== undefined && (!run.news || run.news.type === 'progress');
  const isChecked = run?.dryRun === true && run.news?.type === 'done';
  const isDone = run?.dryRun === false && run.news?.type === 'done';

  function change(part: Partial<Draft>) {
    // What was checked was checked with other answers.
    stop();
    setDraft({ ...draft, ...part });
  }

  async function go(dryRun: boolean) {
    keepDraft(kind, organization.slug, preview, draft);
    const news = await start(file, kind.mappingOf(draft, preview), dryRun);
    const { afterCheck } = kind;
    if (!dryRun || news?.type !== 'done' || !afterCheck) return;
    setDraft((checked) => afterCheck(checked, news.summary));
  }

  return (
    <div className="flex flex-col gap-5">
      <PreviewTable preview={preview} />
      {!isDone && <kind.Form preview={preview} draft={draft} onChange={change} />}
      {isRunning && <Progress label={progressWords(run.dryRun)} value={shareOf(run.news)} />}
      {run?.news?.type === 'failed' && (
        <p role="alert" className="text-13 whitespace-pre-line text-danger-ink">
          {run.news.words}
        </p>
      )}
      {run?.news?.type === 'done' && (
        <ImportResult
          lines={kind.linesOf(run.news.summary, run.dryRun)}
          rejects={run.news.rejects}
          isCut={run.news.isCut}
          dryRun={run.dryRun}
          fileName={file.name}
        />
      )}
      <div className="flex items-center justify-end gap-2">
        <Button variant="ghost" onClick={isRunning ? stop : onLeave}>
          {isRunning ? 'Stop' : 'Choose another file'}
        </Button>
        {!isDone && (
          <Button
            variant={isChecked ? 'secondary' : 'primary'}
            disabled={!isReady || isRunning}
            onClick={() => void go(true)}
          >
            Check the file
          </Button>
        )}
        {isChecked && (
          <Button variant="primary" onClick={() => void go(false)}>
            Import {kind.noun}
          </Button>
        )}
      </div>
    </div>
  );
}

const progressWords = (dryRun: boolean) => (dryRun ? 'Checking the file' : 'Importing');

/** The three steps as one measure; folding takes about as long as reading. */
function shareOf(news: ImportStreamEvent<unknown> | undefined): number | null {
  if (news?.type !== 'progress') return null;
  const before = { reading: 0, folding: 0.4, writing: 0.8 }[news.step];
  return before + news.done * (news.step === 'writing' ? 0.2 : 0.4);
}
