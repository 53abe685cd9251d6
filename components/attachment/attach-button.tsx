'use client';

import { PaperclipIcon } from '@phosphor-icons/react/dist/ssr/Paperclip';
import { useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';

type AttachButtonProps = { onFiles: (files: readonly File[]) => void; disabled?: boolean };

/** Opens the device's own chooser of files. */
export function AttachButton({ onFiles, disabled }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <IconButton
        label="Attach files"
        size="sm"
        icon={<PaperclipIcon aria-hidden />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
