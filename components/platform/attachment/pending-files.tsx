'use client';

import { PendingFile } from './pending-file';
import type { Attachments } from './use-attachments';

/** The files that go with what is written: there, on their way, or stuck. Nothing where there are none. */
export function PendingFiles({ attachments }: { attachments: Attachments }) {
  const { kept, underWay, remove, retry } = attachments;
  if (kept.length + underWay.length === 0) return null;
  return (
    <ul
      aria-label="Files to send"
      className="mt-2 flex max-h-52 flex-col gap-1.5 overflow-y-auto max-sm:max-h-40"
    >
      {kept.map((file) => (
        <PendingFile key={file.id} file={file} onRemove={remove} />
      ))}
      {underWay.map((file) => (
        <PendingFile key={file.id} file={file} upload={file} onRemove={remove} onRetry={retry} />
      ))}
    </ul>
  );
}
