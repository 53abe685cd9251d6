'use client';

import type { ReactNode } from 'react';
import { AttachButton } from './attach-button';
import { DropZone } from './drop-zone';
import { PendingFiles } from './pending-files';
import type { Attachments } from './use-attachments';

type AttachFieldProps = { attachments: Attachments; children: ReactNode };

/** A field of a form with the files that go with it: dropped on it, pasted into it, or chosen under it. */
export function AttachField({ attachments, children }: AttachFieldProps) {
  return (
    <DropZone onFiles={attachments.add}>
      {children}
      <PendingFiles attachments={attachments} />
      <div className="mt-2">
        <AttachButton wide onFiles={attachments.add} />
      </div>
    </DropZone>
  );
}
