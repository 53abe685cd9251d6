'use client';

import { PaperclipIcon } from '@phosphor-icons/react/dist/ssr/Paperclip';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

type AttachButtonProps = {
  onFiles: (files: readonly File[]) => void;
  /** With its name beside the icon, where there is room. */
  wide?: boolean;
};

/** Opens the device's own chooser of files. */
export function AttachButton({ onFiles, wide = false }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const icon = <PaperclipIcon aria-hidden />;
  const choose = () => input.current?.click();
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
      {wide ? (
        <Button size="sm" icon={icon} onClick={choose}>
          Attach files
        </Button>
      ) : (
        <IconButton label="Attach files" size="sm" icon={icon} onClick={choose} />
      )}
    </>
  );
}
