'use client';

import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ImpactRequest } from '@/zero/desk/sla/impact';
import { useImpact } from './use-impact';

type ImpactDialogProps = {
  title: string;
  request: ImpactRequest;
  confirmLabel: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before a change of what is promised, and says what it reaches. */
export function ImpactDialog({ request, onClose, ...dialog }: ImpactDialogProps) {
  const words = useImpact(request);
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      description={words ?? 'Counting affected tickets…'}
      {...dialog}
    />
  );
}
