'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useState } from 'react';
import type { ExportState } from '@/lib/server/platform/export/progress';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { formatBytes } from '@/lib/format/bytes';
import { formatNoun } from '@/lib/format/number';
import { useExportState } from './use-export-state';

/** Takes the whole organization along. The browser saves the archive while it is being made. */
export function ExportPanel({ slug }: { slug: string }) {
  const [withFiles, setWithFiles] = useState(true);
  const { state, watch } = useExportState(slug);
  const query = new URLSearchParams({ format: 'csv', files: withFiles ? 'with' : 'without' });
  return (
    <Panel title="Export everything">
      <form
        method="post"
        action={`/api/t/${slug}/export?${query}`}
        onSubmit={watch}
        className="flex items-end gap-4 max-sm:flex-col max-sm:items-start"
      >
        <div className="flex flex-1 flex-col gap-3">
          <p className="text-13 text-ink-muted">
            Tickets with their messages, notes, history and attached files, clients, people,
            payments, feedback, macros, views, policies and holidays, as one archive of CSV files.
            The archive holds addresses and notes: keep it as safe as the desk. To export a part of
            the tickets, filter the list and use its export.
          </p>
          <Checkbox
            label={`Include attached files${sizeText(state)}`}
            checked={withFiles}
            onCheckedChange={setWithFiles}
          />
        </div>
        <Button type="submit" icon={<DownloadSimpleIcon aria-hidden />}>
          Export everything
        </Button>
      </form>
      {state?.running && (
        <Progress
          className="mt-3"
          label={`Exporting: ${formatBytes(state.running.sentBytes)} sent`}
          value={shareOf(state)}
        />
      )}
    </Panel>
  );
}

function sizeText(state: ExportState | undefined) {
  if (!state) return '';
  const { count, bytes } = state.files;
  if (count === 0) return ' (none)';
  return ` (${formatNoun(count, 'file')}, ${formatBytes(bytes)})`;
}

/** The share of the files; null before the first, whose turn comes after the tables. */
function shareOf({ files, running }: ExportState) {
  if (!running || running.fileBytes === 0) return null;
  return Math.min(1, running.fileBytes / files.bytes);
}
