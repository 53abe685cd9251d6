'use client';

import { signOut } from '@/components/platform/access/sign-out';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

type SignOutDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Says what signing out takes away before it does. */
export function SignOutDialog({ open, onOpenChange }: SignOutDialogProps) {
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Sign out of Opsdesk?"
      description="The copy of your tickets on this device is deleted, and with it drafts and changes that have not been sent yet. What has been sent is safe."
      confirmLabel="Sign out"
      onConfirm={() => void signOut()}
    />
  );
}
