'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { clsx } from 'clsx';
import type { ReactNode, RefObject } from 'react';

const sizes = { sm: 'max-w-100', md: 'max-w-140', lg: 'max-w-200' } as const;

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end, the primary last. */
  actions?: ReactNode;
  size?: keyof typeof sizes;
  /** Where the focus goes first; default: the first thing that takes it. */
  initialFocus?: RefObject<HTMLElement | null>;
};

/** A task apart. It keeps the focus, closes on Escape and gives the focus back. */
export function DialogPopup({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  size = 'md',
  initialFocus,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-30 flex items-start justify-center overflow-y-auto p-4 pt-[max(1rem,12vh)]">
          <Base.Popup
            initialFocus={initialFocus}
            className={clsx('relative w-full floating outline-none', sizes[size])}
          >
            <header className="px-5 pt-4 pr-14">
              <Base.Title dir="auto" className="text-16 font-semibold">
                {title}
              </Base.Title>
              {description && (
                <Base.Description dir="auto" className="mt-1 text-13 text-ink-muted">
                  {description}
                </Base.Description>
              )}
            </header>
            {children && <div className="px-5 pt-4">{children}</div>}
            <footer className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-4">{actions}</footer>
            <Base.Close
              aria-label="Close"
              className="absolute top-3 right-3 flex size-8 items-center justify-center rounded-control text-16 text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:size-11"
            >
              <XIcon aria-hidden />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
