import { FileIcon as AnyFileIcon } from '@phosphor-icons/react/dist/ssr/File';
import { FileAudioIcon } from '@phosphor-icons/react/dist/ssr/FileAudio';
import { FileImageIcon } from '@phosphor-icons/react/dist/ssr/FileImage';
import { FilePdfIcon } from '@phosphor-icons/react/dist/ssr/FilePdf';
import { FileTextIcon } from '@phosphor-icons/react/dist/ssr/FileText';
import { FileVideoIcon } from '@phosphor-icons/react/dist/ssr/FileVideo';
import { FileZipIcon } from '@phosphor-icons/react/dist/ssr/FileZip';

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
