'use client';

import { type ReactNode, useState } from 'react';
import { fromValue, nothing } from '@/components/core/choices/choices';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';

type ReplaceDialogProps = {
  title: string;
  description: string;
  label: string;
  options: readonly { id: string; name: string; icon?: ReactNode }[];
  /** What nothing in its place is called; left out where something has to be chosen. */
  noneLabel?: string;
  confirmLabel: string | ((intoId: string | null) => string);
  onConfirm: (intoId: string | null) => void;
  onClose: () => void;
};

/** Asks what takes the place of something that is removed or merged. */
export function ReplaceDialog({
  title,
  description,
  label,
  options,
  noneLabel,
  confirmLabel,
  onConfirm,
  onClose,
}: ReplaceDialogProps) {
  const [value, setValue] = useState<string | null>(noneLabel ? nothing : null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            disabled={value === null}
            onClick={() => {
              if (value !== null) onConfirm(fromValue(value));
              onClose();
            }}
          >
            {typeof confirmLabel === 'string'
              ? confirmLabel
              : confirmLabel(value && fromValue(value))}
          </Button>
        </>
      }
    >
      <Combobox
        label={label}
        placeholder="Choose one"
        options={[
          ...(noneLabel ? [{ value: nothing, label: noneLabel }] : []),
          ...options.map(({ id, name, icon }) => ({ value: id, label: name, icon })),
        ]}
        value={value}
        onValueChange={setValue}
      />
    </Dialog>
  );
}
