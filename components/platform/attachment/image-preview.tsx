'use client';

import { ImageBrokenIcon } from '@phosphor-icons/react/dist/ssr/ImageBroken';
import Image from 'next/image';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { previewPath } from './attachment-path';
import type { ShownImage } from './is-shown';

/** The box that an image fits into, in pixels. */
const box = { width: 320, height: 220 } as const;

type ImagePreviewProps = { image: ShownImage; onOpen: () => void };

/** An image of a message, in a place that is kept for it before it comes. */
export function ImagePreview({ image, onOpen }: ImagePreviewProps) {
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
            <bdi>{name}</bdi> cannot be shown now
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
