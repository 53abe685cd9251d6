'use client';

import { type ReactNode, useState } from 'react';
import { lazyLayer } from '@/components/core/screen/lazy-screen';

/** The dialog by which an incident is declared; its code comes when it is first opened. */
export const DeclareLayer = lazyLayer(async () => (await import('./declare-dialog')).DeclareDialog);

/** What an incident begins with where it is declared from an alert. */
export type IncidentOrigin = {
  title: string;
  severity: number;
  serviceId: string;
  alertId: string;
};

/** Opens that dialog from a button of a page. */
export function useDeclaring(origin?: IncidentOrigin): { open: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  return {
    open: () => setOpen(true),
    dialog: <DeclareLayer open={isOpen} onOpenChange={setOpen} origin={origin} />,
  };
}
