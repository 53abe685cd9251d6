'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

type BulkActionProps = { label: string; keys: string; icon: ReactNode; onClick: () => void };

/** One thing to do to the selection: in words where there is room, else by its icon. */
export function BulkAction({ label, keys, icon, onClick }: BulkActionProps) {
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        icon={icon}
        keys={keys}
        onClick={onClick}
        className="max-lg:hidden"
      >
        {label}
      </Button>
      <IconButton
        label={label}
        keys={keys}
        icon={icon}
        tooltipSide="top"
        onClick={onClick}
        className="lg:hidden"
      />
    </>
  );
}
