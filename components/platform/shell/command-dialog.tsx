'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { Command } from 'cmdk';
import type { ReactNode } from 'react';

type CommandDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Names the dialog and its field. */
  label: string;
  placeholder: string;
  text: string;
  onTextChange: (text: string) => void;
  /** Called when it has closed, with the focus back where it was. */
  onClosed?: () => void;
  /** One sentence for when nothing matches. */
  empty: string;
  /** A line under the list. */
  note?: ReactNode;
  /** `CommandItems`. */
  children: ReactNode;
};

/** A field over a list that its owner narrows by what is typed; arrows and Enter choose. */
export function CommandDialog({
  open,
  onOpenChange,
  label,
  placeholder,
  text,
  onTextChange,
  onClosed,
  empty,
  note,
  children,
}: CommandDialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(isOpen) => !isOpen && onClosed?.()}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-30 flex items-start justify-center p-4 pt-[max(1rem,12vh)]">
          <Base.Popup className="w-full max-w-140 floating overflow-clip outline-none">
            <Base.Title className="sr-only">{label}</Base.Title>
            <Command label={label} loop shouldFilter={false}>
              <div className="flex items-center gap-3 border-b border-line px-4">
                <MagnifyingGlassIcon aria-hidden className="shrink-0 text-16 text-ink-faint" />
                <Command.Input
                  value={text}
                  onValueChange={onTextChange}
                  placeholder={placeholder}
                  className="h-12 min-w-0 flex-1 bg-transparent text-14 outline-none pointer-coarse:text-16"
                />
              </div>
              <Command.List className="max-h-[min(26rem,60dvh)] scroll-py-2 overflow-y-auto overscroll-contain p-2">
                <Command.Empty className="px-2 py-3 text-13 text-ink-muted">{empty}</Command.Empty>
                {children}
              </Command.List>
              {note}
            </Command>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
