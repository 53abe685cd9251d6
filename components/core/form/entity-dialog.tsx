'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, type DialogProps } from '@/components/ui/dialog';
import { Form } from './form';
import type { FormHandle } from './use-entity-form';

type EntityDialogProps = Pick<DialogProps, 'title' | 'description' | 'size'> & {
  form: FormHandle;
  open?: boolean;
  onClose: () => void;
  /** The verb with its object: "Add client". Undefined where there is nothing to save. */
  submitLabel: string | undefined;
  /** It destroys something. */
  danger?: boolean;
  /** Something that the screen explains stands in the way. */
  isBlocked?: boolean;
  /** What else can be done with it, at the start of the footer: "Remove macro". */
  extra?: ReactNode;
  children?: ReactNode;
};

/**
 * Creates or changes one thing. It closes once that is saved; what is refused stays, with the reason.
 * Mounted while it is open, so that it begins anew each time.
 */
export function EntityDialog({
  form,
  open = true,
  onClose,
  submitLabel,
  danger = false,
  isBlocked = false,
  extra,
  children,
  ...dialog
}: EntityDialogProps) {
  return (
    <Dialog
      {...dialog}
      open={open}
      onOpenChange={(next) => !next && onClose()}
      actions={
        <>
          {extra && <div className="mr-auto">{extra}</div>}
          <Button onClick={onClose}>{submitLabel === undefined ? 'Close' : 'Cancel'}</Button>
          {submitLabel !== undefined && (
            <Button
              type="submit"
              form={form.id}
              variant={danger ? 'danger' : 'primary'}
              disabled={isBlocked}
              loading={form.isBusy}
            >
              {submitLabel}
            </Button>
          )}
        </>
      }
    >
      <Form form={form}>{children}</Form>
    </Dialog>
  );
}
