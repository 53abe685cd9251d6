'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/ssr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { ImageBrokenIcon } from '@phosphor-icons/react/dist/ssr/ImageBroken';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import Image from 'next/image';
import { type KeyboardEvent, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { buttonClass, squareButtonClass } from '@/components/ui/button-class';
import { IconButton } from '@/components/ui/icon-button';
import { formatBytes } from '@/lib/format/bytes';
import type { Attachment } from '@/zero/platform/attachment/schema';
import { attachmentPath, previewPath } from './attachment-path';
import { FileIcon } from './pending-files';

/** The files of a message or note: images to see, everything else to download. Nothing where there are none. */
export function AttachmentList({ files }: { files: readonly Attachment[] }) {
  const [openId, setOpenId] = useState<string>();
  if (files.length === 0) return null;
  const images = files.filter(isShown);
  const others = files.filter((file) => !isShown(file));
  return (
    <div className="mt-2.5 flex flex-col gap-2">
      {images.length > 0 && (
        <ul aria-label="Images" className="flex flex-wrap gap-2">
          {images.map((image) => (
            <li key={image.id} className="max-w-full">
              <ImagePreview image={image} onOpen={() => setOpenId(image.id)} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul aria-label="Files" className="flex flex-col gap-1.5">
          {others.map((file) => (
            <li key={file.id}>
              <FileRow file={file} />
            </li>
          ))}
        </ul>
      )}
      <Lightbox images={images} openId={openId} onChange={setOpenId} />
    </div>
  );
}

/** A file to download. */
function FileRow({ file }: { file: Attachment }) {
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

/** The box that an image fits into, in pixels. */
const box = { width: 320, height: 220 } as const;

type ImagePreviewProps = { image: ShownImage; onOpen: () => void };

/** An image of a message, in a place that is kept for it before it comes. */
function ImagePreview({ image, onOpen }: ImagePreviewProps) {
  const { organization } = useTenant();
  const [isBroken, setBroken] = useState(false);
  const { width, height, name } = image;
  // No smaller than a finger, whatever it shows.
  const shown = Math.max(44, Math.min(width, box.width, (box.height * width) / height));
  return (
    <button
      type="button"
      aria-label={`Show ${name}`}
      onClick={onOpen}
      style={{ width: shown, aspectRatio: `${Math.max(44, width)} / ${Math.max(44, height)}` }}
      className="flex max-h-55 max-w-full cursor-zoom-in items-center justify-center overflow-hidden rounded-control border border-line bg-sunken hover:border-line-strong"
    >
      {isBroken ? (
        <span className="flex min-w-0 items-center gap-1.5 p-2 text-12 text-ink-muted">
          <ImageBrokenIcon aria-hidden className="shrink-0 text-16" />
          <span className="truncate">
            <bdi>{name}</bdi> cannot be displayed
          </span>
        </span>
      ) : (
        <Image
          src={previewPath(organization.slug, image.id)}
          alt=""
          width={width}
          height={height}
          onError={() => setBroken(true)}
          className="size-full object-cover"
        />
      )}
    </button>
  );
}

type LightboxProps = {
  images: readonly ShownImage[];
  /** The image on show; undefined while closed. */
  openId: string | undefined;
  onChange: (id: string | undefined) => void;
};

/** One image as large as the window, with the others of its message an arrow key away. */
function Lightbox({ images, openId, onChange }: LightboxProps) {
  const { organization } = useTenant();
  const index = images.findIndex(({ id }) => id === openId);
  const image = images[index];
  const go = (step: number) => onChange(images.at((index + step) % images.length)?.id);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'ArrowRight') go(1);
    else return;
    event.preventDefault();
  }

  return (
    <Base.Root open={image !== undefined} onOpenChange={(open) => open || onChange(undefined)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim" />
        <Base.Popup
          onKeyDown={onKeyDown}
          className="fixed inset-2 z-30 flex floating flex-col outline-none sm:inset-6"
        >
          <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
            <Base.Title dir="auto" className="min-w-0 flex-1 truncate text-14 font-semibold">
              {image?.name}
            </Base.Title>
            {images.length > 1 && (
              <span className="shrink-0 text-13 text-ink-muted tabular-nums">
                {index + 1} of {images.length}
              </span>
            )}
            {image && (
              <a
                href={attachmentPath(organization.slug, image.id)}
                download={image.name}
                className={buttonClass('ghost', 'sm')}
              >
                <DownloadSimpleIcon aria-hidden className="text-16" />
                Download
              </a>
            )}
            <Base.Close aria-label="Close" className={squareButtonClass('ghost', 'sm')}>
              <XIcon aria-hidden />
            </Base.Close>
          </header>
          <div className="relative flex min-h-0 flex-1 items-center justify-center p-3">
            {image && (
              <Image
                key={image.id}
                src={previewPath(organization.slug, image.id)}
                alt={image.name}
                width={image.width}
                height={image.height}
                className="max-h-full w-auto max-w-full rounded-mark object-contain"
              />
            )}
            {images.length > 1 && (
              <>
                <IconButton
                  label="Previous image"
                  variant="secondary"
                  icon={<CaretLeftIcon aria-hidden />}
                  onClick={() => go(-1)}
                  className="absolute! left-3"
                />
                <IconButton
                  label="Next image"
                  variant="secondary"
                  icon={<CaretRightIcon aria-hidden />}
                  onClick={() => go(1)}
                  className="absolute! right-3"
                />
              </>
            )}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** An image whose size is known: the server shows it, and its place can be kept. */
type ShownImage = Attachment & { readonly width: number; readonly height: number };

const isShown = (file: Attachment): file is ShownImage =>
  file.width !== null && file.height !== null;
