'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import type { CreateEntry } from '@/components/platform/module/define-screens';
import { useShellActions } from './shell-actions';

type CreateLayerProps = {
  entry: CreateEntry;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The key of what can be made from anywhere, and its dialog, whose code comes when it is first opened. */
export function CreateLayer({ entry, open, onOpenChange }: CreateLayerProps) {
  const { label, keys, Dialog } = entry;
  const { openCreate } = useShellActions();
  useShortcut(keys, label, () => openCreate(label));
  return <Dialog open={open} onOpenChange={onOpenChange} />;
}
