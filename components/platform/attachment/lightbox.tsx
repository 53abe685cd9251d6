'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/ssr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import Image from 'next/image';
import type { KeyboardEvent } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { buttonClass, squareButtonClass } from '@/components/ui/button-class';
import { IconButton } from '@/components/ui/icon-button';
import { attachmentPath, previewPath } from './attachment-path';
import type { ShownImage } from './is-shown';

type LightboxProps = {
  images: readonly ShownImage[];
  /** The image on show; undefined while closed. */
  openId: string | undefined;
  onChange: (id: string | undefined) => void;
};

/** One image as large as the window, with the others of its message an arrow key away. */
export function Lightbox({ images, openId, onChange }: LightboxProps) {
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
