'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatBytes } from '@/lib/format/bytes';
import type { Attachment } from '@/zero/platform/attachment/schema';
import { attachmentPath } from './attachment-path';
import { FileIcon } from './file-icon';

/** A file to download. */
export function FileRow({ file }: { file: Attachment }) {
  const { organization } = useTenant();
  const size = formatBytes(file.byteSize);
  return (
    <a
      href={attachmentPath(organization.slug, file.id)}
      download={file.name}
      aria-label={`Download ${file.name}, ${size}`}
      className="flex min-h-9 w-fit max-w-full items-center gap-2.5 rounded-control border border-line bg-surface px-2.5 py-1 text-13 text-ink hover:border-line-strong hover:bg-canvas pointer-coarse:min-h-11"
    >
      <FileIcon mediaType={file.mediaType} className="shrink-0 text-16 text-ink-muted" />
      <span dir="auto" className="min-w-0 truncate font-medium">
        {file.name}
      </span>
      <span className="shrink-0 text-ink-muted tabular-nums">{size}</span>
      <DownloadSimpleIcon aria-hidden className="shrink-0 text-16 text-ink-muted" />
    </a>
  );
}
