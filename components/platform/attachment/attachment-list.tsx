'use client';

import { useState } from 'react';
import type { Attachment } from '@/zero/platform/attachment/schema';
import { FileRow } from './file-row';
import { ImagePreview } from './image-preview';
import { isShown } from './is-shown';
import { Lightbox } from './lightbox';

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
