'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './button';

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, naming the thing: "Disable Ada Lovelace?" */
  title: string;
  /** What will happen and whether there is a way back. */
  description: ReactNode;
  /** The verb with its object: "Disable member". */
  confirmLabel: string;
  onConfirm: () => void;
  danger?: boolean;
};

/** Asks before what cannot be undone. What can be undone happens at once, with a toast. */
export function ConfirmDialogPopup({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  onConfirm,
  danger = false,
}: ConfirmDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-30 flex items-start justify-center p-4 pt-[max(1rem,18vh)]">
          <Base.Popup className="w-full max-w-100 floating p-5 outline-none">
            <Base.Title dir="auto" className="text-16 font-semibold">
              {title}
            </Base.Title>
            <Base.Description dir="auto" className="mt-1 text-13 text-ink-muted">
              {description}
            </Base.Description>
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button>Cancel</Button>} />
              <Base.Close
                onClick={onConfirm}
                render={<Button variant={danger ? 'danger' : 'primary'}>{confirmLabel}</Button>}
              />
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
