'use client';

import { type ReactNode, useState } from 'react';
import type { LinkSubject } from '@/components/platform/module/define-screens';
import { lazyLayer } from '@/components/core/screen/lazy-screen';

/** The dialog by which an incident is declared; its code comes when it is first opened. */
export const DeclareLayer = lazyLayer(async () => (await import('./declare-dialog')).DeclareDialog);

/** What an incident begins with where alerts or tickets are the reason. */
export type IncidentOrigin = {
  title: string;
  severity: number;
  serviceId: string;
  alertIds?: readonly string[];
  /** What it is linked with. */
  subjects?: readonly LinkSubject[];
};

/** Opens that dialog from a button of a page. */
export function useDeclaring(origin?: IncidentOrigin): { open: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  return {
    open: () => setOpen(true),
    dialog: <DeclareLayer open={isOpen} onOpenChange={setOpen} origin={origin} />,
  };
}
