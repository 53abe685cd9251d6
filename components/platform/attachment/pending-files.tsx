'use client';

import { ArrowClockwiseIcon } from '@phosphor-icons/react/dist/ssr/ArrowClockwise';
import { FileIcon as AnyFileIcon } from '@phosphor-icons/react/dist/ssr/File';
import { FileAudioIcon } from '@phosphor-icons/react/dist/ssr/FileAudio';
import { FileImageIcon } from '@phosphor-icons/react/dist/ssr/FileImage';
import { FilePdfIcon } from '@phosphor-icons/react/dist/ssr/FilePdf';
import { FileTextIcon } from '@phosphor-icons/react/dist/ssr/FileText';
import { FileVideoIcon } from '@phosphor-icons/react/dist/ssr/FileVideo';
import { FileZipIcon } from '@phosphor-icons/react/dist/ssr/FileZip';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { clsx } from 'clsx';
import Image from 'next/image';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Progress } from '@/components/ui/progress';
import { formatBytes } from '@/lib/format/bytes';
import { previewPath } from './attachment-path';
import type { KeptFile } from './kept-files';
import type { UnderWay } from './uploads';
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

type PendingFileProps = {
  file: Pick<KeptFile, 'id' | 'name' | 'byteSize'> & Partial<Pick<KeptFile, 'mediaType' | 'width'>>;
  /** How far it is; absent once it is there. */
  upload?: UnderWay;
  onRemove: (id: string) => void;
  onRetry?: (id: string) => void;
};

/** One file that goes with what is written. */
function PendingFile({ file, upload, onRemove, onRetry }: PendingFileProps) {
  const { organization } = useTenant();
  const { id, name, byteSize, mediaType = '', width } = file;
  const isWaiting = upload?.isWaiting === true;
  const isUploading = upload !== undefined && upload.reason === undefined && !isWaiting;
  const canRetry = isWaiting || (upload?.reason !== undefined && upload.canRetry);
  return (
    <li
      className={clsx(
        'flex min-h-11 shrink-0 items-center gap-2.5 rounded-control border bg-surface py-1 pr-1 pl-1.5 text-13',
        upload?.reason ? 'border-danger' : 'border-line',
      )}
    >
      <span className="flex size-8 shrink-0 items-center justify-center overflow-hidden rounded-mark bg-sunken text-16 text-ink-muted">
        {width ? (
          <Image
            src={previewPath(organization.slug, id)}
            alt=""
            width={32}
            height={32}
            className="size-full object-cover"
          />
        ) : (
          <FileIcon mediaType={mediaType} />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex gap-2">
          <span dir="auto" className="min-w-0 truncate font-medium" title={name}>
            {name}
          </span>
          <span className="shrink-0 text-ink-muted tabular-nums">{formatBytes(byteSize)}</span>
        </p>
        {isUploading && (
          <Progress
            label={`Uploading ${name}`}
            value={upload.progress}
            hideLabel
            className="mt-1"
          />
        )}
        {isWaiting && (
          <p role="status" className="text-12 text-ink-muted">
            Waiting for the network
          </p>
        )}
        {upload?.reason && (
          <p role="alert" className="text-12 text-danger-ink">
            {upload.reason}
          </p>
        )}
      </div>
      {canRetry && onRetry && (
        <IconButton
          label={`Upload ${name} again`}
          size="sm"
          icon={<ArrowClockwiseIcon aria-hidden />}
          onClick={() => onRetry(id)}
        />
      )}
      <IconButton
        label={isUploading ? `Cancel the upload of ${name}` : `Remove ${name}`}
        size="sm"
        icon={<XIcon aria-hidden />}
        onClick={() => onRemove(id)}
      />
    </li>
  );
}

const kinds = [
  [/^image\//, FileImageIcon],
  [/^audio\//, FileAudioIcon],
  [/^video\//, FileVideoIcon],
  [/^text\//, FileTextIcon],
  [/pdf$/, FilePdfIcon],
  [/zip|tar|7z|rar|compress/, FileZipIcon],
] as const;

/** What kind of file it is, by its shape; its name stands beside it. */
export function FileIcon({ mediaType, className }: { mediaType: string; className?: string }) {
  const Icon = kinds.find(([shape]) => shape.test(mediaType))?.[1] ?? AnyFileIcon;
  return <Icon aria-hidden className={className} />;
}
