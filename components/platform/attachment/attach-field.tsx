'use client';

import { PaperclipIcon } from '@phosphor-icons/react/dist/ssr/Paperclip';
import { clsx } from 'clsx';
import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
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

type DropZoneProps = {
  onFiles: (files: readonly File[]) => void;
  className?: string;
  children: ReactNode;
};

/** Takes files that are dropped on what it holds, or pasted into it. */
export function DropZone({ onFiles, className, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  useNoDropBeside();

  function onDragOver(event: DragEvent) {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  }

  function onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) setOver(false);
  }

  function onDrop(event: DragEvent) {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  function onPaste(event: ClipboardEvent) {
    const { clipboardData } = event;
    // A copied table comes as text and as its picture: the text was meant.
    if (clipboardData.files.length === 0 || clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    onFiles([...clipboardData.files]);
  }

  return (
    <div
      className={clsx('relative', className)}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center gap-2 rounded-control border-2 border-dashed border-accent bg-accent-soft text-13 font-medium text-accent-ink">
          <PaperclipIcon aria-hidden className="text-16" />
          Drop files to attach them
        </div>
      )}
    </div>
  );
}

const hasFiles = (data: DataTransfer) => data.types.includes('Files');

/** A file dropped beside would replace the page, and what is written in it. */
function useNoDropBeside() {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (!event.dataTransfer || event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
